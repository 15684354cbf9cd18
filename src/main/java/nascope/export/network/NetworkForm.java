package nascope.export.network;

import java.nio.file.Path;
import java.util.List;

/** A form of files that hold a network. */
public interface NetworkForm {
    /** What such a file's name ends with, such as {@code .py}. */
    String mark();

    /** Whether it holds the whole supernet, and not the network that is cut out. */
    boolean ofSupernet();

    /** Whether it is of use without weights. */
    boolean withoutWeights();

    /**
     * Writes a network.
     *
     * @param file is written whole, in place of one that may be there
     * @return all files that were written
     * @throws nascope.base.InputException if one cannot be written
     */
    List<Path> write(TakenNetwork network, Path file);
}
