package nascope.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nascope.space.GenotypeText;

/** All published cells, in the order of the file: differentiable searches first, then others. */
public final class Gallery {
    private static final String RESOURCE = "/cells/published.json";

    private Gallery() {}

    /** The cells, read when they are first asked for. */
    public static List<PublishedCell> all() {
        return Read.ALL;
    }

    /** The cell of that name; blanks, signs and capitals do not matter. */
    public static Optional<PublishedCell> find(String name) {
        String wanted = letters(name);
        return all().stream()
                .filter(cell -> letters(cell.name()).equals(wanted))
                .findFirst();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static final class Read {
        private static final List<PublishedCell> ALL = read();

        private static List<PublishedCell> read() {
            try (InputStream in = Gallery.class.getResourceAsStream(RESOURCE)) {
                if (in == null) throw new IllegalStateException("the program lacks its file " + RESOURCE);
                List<PublishedCell> cells = new ArrayList<>();
                for (JsonNode cell : JsonMapper.builder().build().readTree(in)) cells.add(cell(cell));
                return List.copyOf(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static PublishedCell cell(JsonNode cell) {
            String text = cell.path("genotype").asText();
            return new PublishedCell(
                    cell.path("name").asText(),
                    cell.path("paper").asText(),
                    cell.path("program").asText(),
                    cell.path("file").asText(),
                    cell.path("as").asText(),
                    cell.path("note").asText(),
                    text,
                    GenotypeText.read(text));
        }
    }
}
