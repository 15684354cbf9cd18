package nascope.data.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import nascope.data.TestFiles;

/** Pickles as Python 2 wrote CIFAR's, protocol 2. */
final class Pickles {
    private Pickles() {}

    /** Images whose channel c of image i is 10 · i + c. */
    static byte[] cifar(String key, int... labels) {
        byte[] records = TestFiles.cifar(labels);
        StringBuilder text = new StringBuilder("\u0080\u0002}q\u0001(");
        text.append(text("batch_label"))
                .append("q\u0002")
                .append(text("training batch 1 of 5"))
                .append("q\u0003");
        text.append(text(key)).append("q\u0004]q\u0005(");
        for (int label : labels) text.append('K').append((char) label);
        text.append('e').append(text("data")).append("q\u0006");
        text.append("cnumpy.core.multiarray\n_reconstruct\nq\u0007cnumpy\nndarray\nq\u0008K\u0000\u0085");
        text.append(text("b")).append("\u0087Rq\u0009(K\u0001K").append((char) labels.length);
        text.append("M\u0000\u000c\u0086cnumpy\ndtype\nq\n")
                .append(text("u1"))
                .append("K\u0000K\u0001\u0087Rq\u000b(K\u0003");
        text.append(text("|")).append("NNNJ\u00ff\u00ff\u00ff\u00ffJ\u00ff\u00ff\u00ff\u00ffK\u0000tb\u0089");
        ByteBuffer length =
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(3072 * labels.length);
        text.append('T').append(new String(length.array(), StandardCharsets.ISO_8859_1));
        for (int i = 0; i < labels.length; i++)
            text.append(new String(records, 3073 * i + 1, 3072, StandardCharsets.ISO_8859_1));
        text.append("tbu.");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The names of classes, "class 0" on. */
    static byte[] names(String key, int count) {
        StringBuilder text = new StringBuilder("\u0080\u0002}" + text(key) + "(");
        for (int name = 0; name < count; name++) text.append(text("class " + name));
        return text.append("ls.").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(String text) {
        return "U" + (char) text.length() + text;
    }
}
