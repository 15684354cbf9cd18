package nascope.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts that a person reads stand in one place; read from the sources themselves. */
class TextsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "nascope");
    private static final Path BUNDLES = Path.of("assets", "texts");
    private static final String BUNDLE = "nascope.properties";

    /**
     * Rooms without texts: an operation has its short label in its one class, what is written into files has their formats'
     * names, dialects know the words of other programs, the others speak to the log alone.
     */
    private static final Set<String> NAMES_ALONE = Set.of(
            "space/operation",
            "net",
            "log",
            "export/film",
            "export/picture",
            "export/data",
            "export/network",
            "importing/dialect");

    private static final Pattern LITERAL_OR_COMMENT =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])*'", Pattern.DOTALL);
    private static final Pattern PROSE = Pattern.compile("[A-Za-z]{2,}[,.:;]? [A-Za-z(]|^[A-Z][a-z]{2,}");
    private static final Pattern NOT_FOR_A_PERSON = Pattern.compile(
            "(@SuppressWarnings\\([^)]*|LOG\\s*\\.\\s*\\w+\\(\\s*|(IllegalArgument|IllegalState|IndexOutOfBounds|UnsupportedOperation|UncheckedIO)Exception\\(\\s*(Plain\\.text\\(\\s*)?|getProperty\\(\\s*|requireNonNull\\([^;]*|SeededRandom\\.of\\([^;]*|customSynopsis = |new Thread\\([^;]*|new Font\\(\\s*)$");

    /** Words of files, of other programs and of data, which are the same in every language. */
    private static final Set<String> WORDS_OF_ANY_LANGUAGE = Set.of(
            "Genotype",
            "Genotype(%s, %s)",
            "None",
            "True",
            "Library",
            "Application Support",
            "AppData",
            "Roaming",
            "MinHeapFreeRatio",
            "MaxHeapFreeRatio",
            "model name",
            "allocation failed",
            "failed to allocate",
            "alpha gradients",
            "weight gradients",
            "first order",
            "second order",
            "Table",
            "NumberArray",
            "Exif",
            "WebP",
            "numpy ndarray",
            "numpy dtype",
            "_codecs encode",
            "system volume information",
            "Trouser",
            "Pullover",
            "Dress",
            "Coat",
            "Sandal",
            "Shirt",
            "Sneaker",
            "Bag",
            "Ankle boot");

    private static final Pattern WORD = Pattern.compile("[A-Za-zα]{3,}");
    private static final Pattern NAME_OF_A_CONTROL =
            Pattern.compile("[a-z]+(-[a-z0-9]+)+|-text|fields|runs|true|fashion|digits|NAScope(: )?");
    private static final Pattern GIVEN_AS_A_NAME =
            Pattern.compile("(Texts\\.text\\(\\s*|@\\w+\\(\\s*|[sS]tyleClass[^;]*"
                    + "|(setId|getenv|contains|getUserData\\(\\)\\.equals|path|region|pixels|bar|button|toggle|lookup|ofPattern|setUserData)\\(\\s*"
                    + "|PseudoClass[^;]*|setStyle\\([^;]*|LOG\\.\\w+\\(|Exception\\(\\s*(Plain\\.text\\(\\s*)?|(get|set)Property\\([^;]*"
                    + "|new (Thread|Font|String\\[])[^;]*|Require\\.\\w+\\(\\s*|requireNonNull\\([^;]*|getResource\\(\\s*"
                    + "|Needs\\(\\s*|String name\\(\\) \\{\\s*return\\s*|replaceAll\\([^;]*)$");

    private static final Pattern KEY =
            Pattern.compile("(?:Texts\\.text\\(\\s*\"|\\$\\{bundle:|descriptionKey = \")([^\"}]+)[\"}]");
    private static final Pattern FORMAT = Pattern.compile("%[-+,.\\d$]*[a-zA-Z%]");

    @Test
    void noTextStandsOutside() {
        List<String> outside = new ArrayList<>();
        for (Path source : sources()) {
            String text = read(source);
            Matcher literal = LITERAL_OR_COMMENT.matcher(text);
            while (literal.find()) {
                String found = literal.group();
                String before = text.substring(Math.max(0, literal.start() - 160), literal.start());
                String said = found.substring(1, found.length() - 1);
                if (found.startsWith("\"")
                        && PROSE.matcher(said).find()
                        && !WORDS_OF_ANY_LANGUAGE.contains(said)
                        && !NOT_FOR_A_PERSON.matcher(before).find()) outside.add(source.getFileName() + ": " + found);
            }
        }
        assertThat(outside).isEmpty();
    }

    /** One lower-case word may be an identifier; where only names of controls, styles and files are such, it is a text. */
    @Test
    void noSingleWordStandsInTheWindowOrInPictures() {
        List<String> outside = new ArrayList<>();
        for (Path source : sources()) {
            if (!source.startsWith(SOURCES.resolve("app")) && !source.startsWith(SOURCES.resolve("picture"))) continue;
            String text = read(source);
            Matcher literal = LITERAL_OR_COMMENT.matcher(text);
            while (literal.find()) {
                String found = literal.group();
                if (!found.startsWith("\"")) continue;
                String said = found.substring(1, found.length() - 1);
                String before = text.substring(Math.max(0, literal.start() - 160), literal.start());
                if (WORD.matcher(FORMAT.matcher(said).replaceAll(" ")).find()
                        && !NAME_OF_A_CONTROL.matcher(said).matches()
                        && !GIVEN_AS_A_NAME.matcher(before).find()) outside.add(source.getFileName() + ": " + found);
            }
        }
        assertThat(outside).isEmpty();
    }

    @Test
    void everyKeyIsThereAndUsed() {
        Set<String> used = new TreeSet<>();
        for (Path source : allSources()) {
            Matcher key = KEY.matcher(read(source));
            while (key.find()) used.add(key.group(1));
        }
        assertThat(used).hasSizeGreaterThan(100); // an empty scan would pass everything
        assertThat(new TreeSet<>(bundle(BUNDLE).stringPropertyNames())).isEqualTo(used);
    }

    @Test
    void everyLanguageHasTheSameKeysAndFormats() throws IOException {
        Properties english = bundle(BUNDLE);
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            for (Path other : bundles.toList()) {
                Properties language = bundle(other.getFileName().toString());
                assertThat(language.keySet()).as(other.toString()).isEqualTo(english.keySet());
                for (String key : english.stringPropertyNames())
                    assertThat(formats(language.getProperty(key)))
                            .as("%s of %s", key, other)
                            .isEqualTo(formats(english.getProperty(key)));
            }
        }
    }

    private static Set<String> formats(String text) {
        Set<String> formats = new HashSet<>();
        Matcher format = FORMAT.matcher(text);
        while (format.find()) formats.add(format.group());
        return formats;
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<Path> sources() {
        return allSources().stream()
                .filter(file -> NAMES_ALONE.stream().noneMatch(room -> file.startsWith(SOURCES.resolve(room))))
                .toList();
    }

    private static List<Path> allSources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
