package nascope.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that says when something came. */
final class Waking extends FilterInputStream {
    private final Runnable came;

    Waking(InputStream in, Runnable came) {
        super(in);
        this.came = came;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = super.read(target, from, length);
        if (count > 0) came.run();
        return count;
    }
}
