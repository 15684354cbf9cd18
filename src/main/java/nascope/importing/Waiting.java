package nascope.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream, such as standard input, that says when it is about to wait for more. */
public final class Waiting extends FilterInputStream {
    private final Runnable idle;

    /** @param idle called before each wait */
    public Waiting(InputStream in, Runnable idle) {
        super(in);
        this.idle = idle;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (in.available() == 0) idle.run();
        return super.read(target, from, length);
    }
}
