package nascope.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts JavaFX, which prints stacks where it cannot start: a person reads a sentence instead. */
final class ToolkitStart {
    private static final Logger LOG = LoggerFactory.getLogger(ToolkitStart.class);

    private ToolkitStart() {}

    /**
     * Starts it.
     *
     * @param then done on its thread
     * @throws nascope.base.InputException if it cannot be started
     */
    static void start(Runnable then) {
        PrintStream stderr = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Platform.startup(then);
        } catch (RuntimeException | LinkageError e) {
            String words = said.toString(StandardCharsets.UTF_8);
            LOG.error("JavaFX could not start; it said: {}", words, e);
            throw NoWindow.because(e, System.getenv("DISPLAY"), words);
        } finally {
            System.setErr(stderr);
        }
        stderr.print(said.toString(StandardCharsets.UTF_8)); // it started all the same
    }
}
