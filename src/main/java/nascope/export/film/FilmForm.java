package nascope.export.film;

import java.nio.file.Path;
import nascope.base.InputException;

/** A form of files that hold pictures in a row. */
public interface FilmForm {
    /** How a file's name says that it is of this form, such as {@code .gif}. */
    String mark();

    /** Whether a file's name asks for this form. */
    boolean takes(Path file);

    /**
     * Writes a film.
     *
     * @param scale px of the film for one of the picture
     * @throws InputException if it cannot be written, or a program that it needs is not there
     */
    void write(Reel reel, double scale, Path file);
}
