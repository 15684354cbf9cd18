package nascope.importing.form;

import java.io.IOException;
import java.io.InputStream;

/** A stream of pieces that come one by one. */
abstract class PiecewiseStream extends InputStream {
    private byte[] piece = new byte[0];
    private int at;

    /** The next piece, of at least one byte; an empty one at the end. */
    abstract byte[] next() throws IOException;

    private boolean fill() throws IOException {
        if (at < piece.length) return true;
        piece = next();
        at = 0;
        return piece.length > 0;
    }

    @Override
    public int read() throws IOException {
        return fill() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (!fill()) return -1;
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, from, count);
        at += count;
        return count;
    }
}
