package nascope.export.picture;

import java.io.IOException;
import java.io.OutputStream;

/** A form of files that hold one picture, and where it comes from in their metadata. */
public interface PictureForm {
    /** The end of such a file's name, without the dot. */
    String suffix();

    /**
     * Writes a file.
     *
     * @param scale px of the file for one of the picture, where it has px
     * @param out is left open
     */
    void write(Plate plate, double scale, OutputStream out) throws IOException;
}
