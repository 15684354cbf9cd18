package nascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nascope.base.InputException;
import nascope.base.Npz;
import nascope.check.ReferenceCheck;
import nascope.record.Preset;
import nascope.record.SettingsFile;
import nascope.search.settings.KernelKind;
import nascope.search.settings.SearchSettings;
import nascope.space.GenotypeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Settings files, presets, genotypes and reference files, spoiled at random: a result or a sentence, nothing else.
 * The system property {@code nascope.mutations} says how many of each kind are tried.
 */
@Timeout(60)
class SpoiledInputTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final int TIMES = Integer.getInteger("nascope.mutations", 100); // of each kind
    private static final int CHECKS = 30; // of each reference file, which take longer

    @TempDir
    Path folder;

    @Test
    void settingsFiles() throws IOException {
        byte[] whole = ("{\"cells\": 8, \"method\": \"darts\", \"noise\": 0.5, \"alpha-lr\": 1e-4, \"reduction\": true,"
                        + " \"seed\": -9223372036854775808, \"operations\": \"none,skip_connect\", \"data\": \"digits\"}")
                .getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("settings.json");
        Tally tally = new Tally();
        for (int seed = 0; seed < TIMES; seed++) {
            Files.write(file, new Mutations(seed).of(whole));
            tally.count(seed, file.toString(), () -> SettingsFile.read(file, SearchSettings.standard()));
        }
        tally.assertNothingElse();
    }

    @Test
    void presets() throws IOException {
        Path file = folder.resolve("preset.json");
        Tally tally = new Tally();
        for (int seed = 0; seed < TIMES; seed++) {
            String name = Preset.NAMES.get(seed % Preset.NAMES.size());
            try (InputStream in = SpoiledInputTest.class.getResourceAsStream("/presets/" + name + ".json")) {
                Files.write(file, new Mutations(seed).of(in.readAllBytes()));
            }
            tally.count(seed, file.toString(), () -> SettingsFile.read(file, SearchSettings.standard()));
        }
        tally.assertNothingElse();
    }

    @Test
    void genotypes() {
        List<String> wholes = List.of(
                "Genotype(normal=[('sep_conv_3x3', 1), ('sep_conv_3x3', 0), ('skip_connect', 0), ('sep_conv_3x3', 1)],"
                        + " normal_concat=range(2, 4), reduce=[('max_pool_3x3', 0), ('max_pool_3x3', 1),"
                        + " ('skip_connect', 2), ('max_pool_3x3', 0)], reduce_concat=range(2, 4))",
                "# after step 3\nBEST = Genotype(normal=[('none', 2, 0), ('none', 2, 1)], normal_concat=[2], reduce=[],"
                        + " reduce_concat=[])\n",
                "{\"normal\": [[\"skip_connect\", 0, 0.25], [\"none\", 1, 0.5]], \"normal_concat\": [2],"
                        + " \"reduce\": [], \"reduce_concat\": []}");
        Tally tally = new Tally();
        for (int seed = 0; seed < TIMES; seed++) {
            byte[] whole = wholes.get(seed % wholes.size()).getBytes(StandardCharsets.UTF_8);
            String text = new String(new Mutations(seed).of(whole), StandardCharsets.UTF_8);
            tally.count(seed, "genotype text", () -> GenotypeText.write(GenotypeText.read(text)));
        }
        tally.assertNothingElse();
    }

    /** The zip itself, of which little is left then. */
    @Test
    void referenceFiles() throws IOException {
        Path file = folder.resolve("reference.npz");
        byte[] whole = Files.readAllBytes(GOLDEN.resolve("onehot-minimal-2cells.npz"));
        Tally tally = new Tally();
        for (int seed = 0; seed < CHECKS; seed++) {
            Files.write(file, new Mutations(seed).of(whole));
            tally.count(seed, file.toString(), () -> check(file));
        }
        tally.assertNothingElse();
    }

    /** The arrays in a zip that is whole: their headers above all, which say types and shapes. */
    @ParameterizedTest
    @ValueSource(strings = {"onehot-minimal-2cells", "darts-minimal-1cell", "unrolled-minimal-1cell"})
    void arraysOfReferenceFiles(String name) throws IOException {
        Map<String, byte[]> arrays = arrays(GOLDEN.resolve(name + ".npz"));
        List<String> notWeights = arrays.keySet().stream()
                .filter(key -> !key.matches("(w|g|buf)\\..*[1-9].*"))
                .toList();
        Path file = folder.resolve("reference.npz");
        Tally tally = new Tally();
        for (int seed = 0; seed < CHECKS; seed++) {
            Random random = new Random(seed);
            String spoiled = notWeights.get(random.nextInt(notWeights.size()));
            Map<String, byte[]> changed = new LinkedHashMap<>(arrays);
            changed.put(spoiled, spoiled(arrays, spoiled, random));
            write(file, changed);
            tally.count(seed, file.toString(), () -> check(file));
        }
        tally.assertNothingElse();
    }

    private static byte[] spoiled(Map<String, byte[]> arrays, String name, Random random) {
        if (random.nextInt(3) == 0) { // an array in the place of another
            List<byte[]> all = new ArrayList<>(arrays.values());
            return all.get(random.nextInt(all.size()));
        }
        byte[] whole = arrays.get(name);
        if (random.nextBoolean()) return new Mutations(random.nextLong()).of(whole);
        byte[] number = whole.clone(); // a number of it is another
        if (number.length > 8) number[number.length - 1 - random.nextInt(8)] = (byte) random.nextInt(256);
        return number;
    }

    private static Object check(Path file) {
        return ReferenceCheck.run(Npz.read(file), KernelKind.FUSED);
    }

    private static Map<String, byte[]> arrays(Path file) throws IOException {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries()))
                try (InputStream in = zip.getInputStream(entry)) {
                    arrays.put(entry.getName(), in.readAllBytes());
                }
        }
        return arrays;
    }

    private static void write(Path file, Map<String, byte[]> arrays) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
                zip.putNextEntry(new ZipEntry(array.getKey()));
                zip.write(array.getValue());
            }
        }
    }

    /** What became of spoiled inputs. */
    private static final class Tally {
        private final Map<Integer, Throwable> broken = new LinkedHashMap<>(); // by seed
        private int sentences;

        private interface Reading {
            Object read();
        }

        /** @param name that a sentence must begin with */
        void count(int seed, String name, Reading reading) {
            try {
                assertThat(reading.read()).isNotNull();
            } catch (InputException e) {
                if (isSentence(e.getMessage(), name)) sentences++;
                else broken.put(seed, e);
            } catch (RuntimeException | Error e) {
                broken.put(seed, e);
            }
        }

        private static boolean isSentence(String message, String name) {
            return message.startsWith(name)
                    && message.length() < 2000
                    && !message.matches("(?s).*(Exception|java\\.).*");
        }

        void assertNothingElse() {
            broken.values().forEach(Throwable::printStackTrace);
            assertThat(broken).isEmpty();
            assertThat(sentences).as("inputs that could not be read").isPositive();
        }
    }
}
