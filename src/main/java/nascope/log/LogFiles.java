package nascope.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * A few files of bounded size that take turns, made when there is something to write. A folder that cannot be written to
 * is no reason to fail: then there is no log.
 */
final class LogFiles extends Handler {
    static final int MOST_BYTES = 1 << 20; // of a file
    static final int FILES = 3; // of a program; two at once have their own

    private final Path folder;
    private final int mostBytes;
    private @Nullable Handler files; // null before the first message, and if there can be none
    private boolean tried;

    LogFiles(Path folder) {
        this(folder, MOST_BYTES);
    }

    LogFiles(Path folder, int mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!tried) open();
        if (files != null) files.publish(record);
    }

    private void open() {
        tried = true;
        try {
            Files.createDirectories(folder);
            String pattern = folder.toString().replace("%", "%%") + "/nascope.%u.%g.log";
            Handler opened = new FileHandler(pattern, mostBytes, FILES, true);
            opened.setEncoding("UTF-8");
            opened.setFormatter(new LogLine());
            opened.setErrorManager(new Silence());
            files = opened;
        } catch (IOException | RuntimeException e) {
            files = null; // the program goes on without
        }
    }

    @Override
    public synchronized void flush() {
        if (files != null) files.flush();
    }

    @Override
    public synchronized void close() {
        if (files != null) files.close();
    }
}
