package nascope.base;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The named arrays of a NumPy {@code .npz} file, a zip of {@code .npy} arrays. ND4J's own reader fails on arrays of
 * shape ().
 */
public final class Npz {
    private static final int MOST_ARRAYS = 10_000;
    private static final long MOST_VALUES = 1L << 25; // all arrays together, 256 MiB as doubles
    private static final String SUFFIX = ".npy";

    private final Path file;
    private final Map<String, NumberArray> arrays;

    private Npz(Path file, Map<String, NumberArray> arrays) {
        this.file = file;
        this.arrays = Collections.unmodifiableMap(arrays);
    }

    /**
     * Reads all arrays of a file.
     *
     * @throws InputException if it is missing, no zip, or holds something that is not an array of numbers, or more than
     *     10,000 arrays or 2^25 values
     */
    public static Npz read(Path file) {
        if (!Files.isRegularFile(file)) throw new InputException(Texts.text("base.Npz.there-is-no-such-file", file));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ARRAYS)
                throw new InputException(Texts.text("base.Npz.must-hold-at-most-d", file, MOST_ARRAYS, zip.size()));
            return new Npz(file, arrays(file, zip));
        } catch (IOException e) {
            throw new InputException(Texts.text("base.Npz.cannot-be-read-as-a", file, e.getMessage()), e);
        }
    }

    /**
     * Reads a file of one array, {@code .npy}.
     *
     * @throws InputException if it is missing, or holds something that is not an array of numbers, or more than 2^25 values
     */
    public static NumberArray readArray(Path file) {
        if (!Files.isRegularFile(file)) throw new InputException(Texts.text("base.Npz.there-is-no-such-file", file));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new NpyReader(file.toString(), in, MOST_VALUES).read();
        } catch (IOException e) {
            throw new InputException(Texts.text("base.Npz.cannot-be-read-as-a", file, e.getMessage()), e);
        }
    }

    public Path file() {
        return file;
    }

    /** The names, without {@code .npy}, in the order of the file. */
    public Set<String> names() {
        return arrays.keySet();
    }

    public Optional<NumberArray> find(String name) {
        return Optional.ofNullable(arrays.get(name));
    }

    /**
     * The array of that name.
     *
     * @throws InputException if the file has none
     */
    public NumberArray array(String name) {
        return find(name)
                .orElseThrow(() -> new InputException(Texts.text(
                        "base.Npz.must-hold-an-array-s",
                        file,
                        name,
                        arrays.isEmpty() ? "none" : String.join(", ", names()))));
    }

    private static Map<String, NumberArray> arrays(Path file, ZipFile zip) throws IOException {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        long valuesLeft = MOST_VALUES;
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        for (ZipEntry entry : entries) {
            String where = Plain.text("%s: %s", file, entry.getName());
            if (!entry.getName().endsWith(SUFFIX))
                throw new InputException(Texts.text("base.Npz.every-part-must-be-an", where));
            try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
                NumberArray array = new NpyReader(where, in, valuesLeft).read();
                valuesLeft -= array.size();
                String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
                if (arrays.put(name, array) != null)
                    throw new InputException(Texts.text("base.Npz.every-array-must-have-a", where));
            }
        }
        return arrays;
    }
}
