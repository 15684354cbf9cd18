package nascope.log;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import nascope.base.ApplicationFolder;

/** Begins the log: which messages are kept, and that what nobody foresaw is among them, on whatever thread. */
public final class Trace {
    /** The kind of the application folder; the system property {@code nascope.log} names another. */
    private static final String KIND = "log";

    /** Libraries that talk while all is well; of them only errors are kept. JavaFX warns of the class path at each start. */
    private static final List<Logger> CHATTER = loggers("org.nd4j", "org.deeplearning4j", "org.bytedeco", "javafx");

    private static final List<Logger> OWN = loggers("nascope"); // held, or their levels would be collected as garbage
    private static final Uncaught UNCAUGHT = new Uncaught();

    private Trace() {}

    /** Writes to the log of this person on this machine, from now on and instead of to stderr. Makes no file yet. */
    public static void begin() {
        begin(ApplicationFolder.of(KIND));
    }

    static void begin(Path folder) {
        begin(new LogFiles(folder));
        Thread.setDefaultUncaughtExceptionHandler(UNCAUGHT);
    }

    static void begin(Handler files) {
        Logger root = Logger.getLogger("");
        for (Handler other : root.getHandlers()) root.removeHandler(other);
        root.setLevel(Level.WARNING);
        OWN.forEach(logger -> logger.setLevel(Level.INFO));
        CHATTER.forEach(logger -> logger.setLevel(Level.SEVERE));
        root.addHandler(files);
    }

    /** Tells one who watches of what nobody foresaw, on the thread on which it happened; it is in the log already. */
    public static void watch(BiConsumer<Thread, Throwable> watcher) {
        UNCAUGHT.watch(watcher);
    }

    private static List<Logger> loggers(String... names) {
        return Stream.of(names).map(Logger::getLogger).toList();
    }
}
