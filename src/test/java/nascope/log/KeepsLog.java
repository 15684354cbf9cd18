package nascope.log;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For tests that begin a log: where messages and uncaught exceptions go is as before after each. */
public final class KeepsLog implements BeforeEachCallback, AfterEachCallback {
    private static final Logger ROOT = Logger.getLogger("");

    private List<Handler> handlers;
    private Level level;
    private Thread.UncaughtExceptionHandler uncaught;

    @Override
    public void beforeEach(ExtensionContext context) {
        handlers = List.of(ROOT.getHandlers());
        level = ROOT.getLevel();
        uncaught = Thread.getDefaultUncaughtExceptionHandler();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        for (Handler other : ROOT.getHandlers()) {
            ROOT.removeHandler(other);
            if (!handlers.contains(other)) other.close();
        }
        handlers.forEach(ROOT::addHandler);
        ROOT.setLevel(level);
        Thread.setDefaultUncaughtExceptionHandler(uncaught);
    }
}
