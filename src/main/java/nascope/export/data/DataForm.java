package nascope.export.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import nascope.export.RecordedBranch;

/** A form of files that hold numbers of a run. */
public interface DataForm {
    /** What stands in such a file's name, such as {@code .csv}. */
    String mark();

    /** Whether a file's name asks for this form. */
    default boolean takes(Path file) {
        return DataForms.name(file).endsWith(mark());
    }

    /**
     * Writes a file.
     *
     * @param steps numbers of steps, in order, at least one; a form of one state takes the last
     * @param out is left open
     */
    void write(RecordedBranch branch, List<Integer> steps, OutputStream out) throws IOException;
}
