package nascope.importing.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Takes a log out of what it is wrapped in: another encoding, a notebook. */
public final class LogForm {
    private static final int HEAD = 4096; // bytes that are looked at

    private LogForm() {}

    /** The log's bytes in UTF-8, a line after another. */
    public static InputStream lines(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, HEAD);
        byte[] head = ahead.readNBytes(HEAD);
        int skipped = 0;
        Charset wide = null;
        if (starts(head, 0xEF, 0xBB, 0xBF)) skipped = 3;
        else if (starts(head, 0xFF, 0xFE)) wide = StandardCharsets.UTF_16LE;
        else if (starts(head, 0xFE, 0xFF)) wide = StandardCharsets.UTF_16BE;
        if (wide != null) skipped = 2;
        ahead.unread(head, skipped, head.length - skipped);
        if (wide != null) return lines(new Narrowed(new InputStreamReader(ahead, wide)));
        String text = new String(head, skipped, head.length - skipped, StandardCharsets.ISO_8859_1);
        if (StreamedLog.begins(text)) return new StreamedLog(ahead);
        return Notebook.begins(text) ? new Notebook(ahead) : ahead;
    }

    private static boolean starts(byte[] head, int... signs) {
        if (head.length < signs.length) return false;
        for (int i = 0; i < signs.length; i++) if ((head[i] & 0xFF) != signs[i]) return false;
        return true;
    }

    /** Letters as UTF-8. */
    private static final class Narrowed extends PiecewiseStream {
        private final Reader reader;
        private final CharBuffer letters = CharBuffer.allocate(1 << 14);

        Narrowed(Reader reader) {
            this.reader = reader;
        }

        @Override
        byte[] next() throws IOException {
            letters.clear();
            while (letters.position() == 0) if (reader.read(letters) < 0) return new byte[0];
            return letters.flip().toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
