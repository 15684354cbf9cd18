package nascope.data.reader;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import nascope.data.input.DataFolder;

/** A layout in which data sets are handed on: how it is known, and read. Knowing it reads no more than names. */
interface Layout {
    /** What lies in a folder of this layout, for the sentence that says what was looked for. */
    String sought();

    /**
     * Looks whether a folder is of this layout.
     *
     * @param name what a person calls the set
     * @return what reads it; empty if it is not
     * @throws nascope.base.InputException if it is, but cannot be used
     */
    Optional<Supplier<Found>> in(String name, DataFolder folder, ReadOptions options);

    /** The same for a file. */
    default Optional<Supplier<Found>> of(String name, Path file, ReadOptions options) {
        return Optional.empty();
    }
}
