package nascope.cli.follow;

import java.nio.file.Path;
import java.util.List;

/** Opens the window on a log; the command line knows no window itself. */
@FunctionalInterface
public interface FollowWindow {
    /**
     * Opens it.
     *
     * @param file to follow; {@code -} for standard input
     * @param order operations of the tables' columns; empty to find them out
     */
    void open(Path file, List<String> order);
}
