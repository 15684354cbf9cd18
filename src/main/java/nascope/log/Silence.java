package nascope.log;

import java.util.logging.ErrorManager;

/** A log that cannot be written, for example because the disk is full, does not speak of it on stderr. */
final class Silence extends ErrorManager {
    @Override
    public synchronized void error(String message, Exception failure, int code) {
        // what goes wrong with the log is not worth telling where it would be told
    }
}
