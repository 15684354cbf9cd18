package nascope.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.LongPredicate;

/** Reads a log as it is written, file or standard input, and hands it to a {@link Following}. */
public final class LogFollower {
    private static final long NEVER = 0;

    private final Following following;
    private final LongPredicate patience;
    private final Runnable anew;

    /**
     * Nothing is read yet.
     *
     * @param patience asked whenever all of a file is read, with the nanoseconds since something came: whether to wait on
     * @param anew called where a file begins anew
     */
    public LogFollower(Following following, LongPredicate patience, Runnable anew) {
        this.following = following;
        this.patience = patience;
        this.anew = anew;
    }

    /** Follows a stream to its end. */
    public void follow(InputStream stream) throws IOException {
        following.follow(new Waiting(stream, following::waiting));
    }

    /** Follows a file until patience ends. */
    public void follow(Path file) throws IOException {
        long[] since = {NEVER};
        boolean[] busy = {true};
        try (InputStream tail = new Tail(
                file,
                () -> {
                    long now = System.nanoTime();
                    if (busy[0]) since[0] = now;
                    busy[0] = false;
                    following.waiting();
                    return patience.test(now - since[0]);
                },
                () -> {
                    following.anew();
                    anew.run();
                })) {
            following.follow(new Waking(tail, () -> busy[0] = true));
        }
    }
}
