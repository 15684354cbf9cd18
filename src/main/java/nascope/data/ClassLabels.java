package nascope.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nascope.base.InputException;
import nascope.base.Texts;

/**
 * The labels of an IDX file, one byte each. The file does not say how many classes there are, so the labels must: every
 * class from the first to the last has an image, as in a folder of class folders. The first is 0, or 1 as in EMNIST's
 * letters.
 */
final class ClassLabels {
    private static final int MOST_CLASSES = 256; // what a byte can tell apart

    private final int first;
    private final int[] labels; // counted from 0
    private final int classes;

    private ClassLabels(int first, int[] labels, int classes) {
        this.first = first;
        this.labels = labels;
        this.classes = classes;
    }

    /**
     * Finds the classes.
     *
     * @param file the labels' file, for messages
     * @param start position of the first label in it
     * @param bytes at least one unsigned byte, each a label; not modified
     * @throws InputException if a label is beyond the last class, or there are fewer than two classes
     */
    static ClassLabels of(String file, long start, byte[] bytes) {
        boolean[] occurs = new boolean[MOST_CLASSES + 1]; // the last one ends every run
        for (byte label : bytes) occurs[Byte.toUnsignedInt(label)] = true;
        int first = occurs[0] ? 0 : 1;
        int end = first;
        while (occurs[end]) end++;
        if (end == first)
            throw new InputException(Texts.text(
                    "data.ClassLabels.expected-labels-that-start-at", file, Byte.toUnsignedInt(bytes[0]), start));
        for (int i = 0; i < bytes.length; i++) {
            int label = Byte.toUnsignedInt(bytes[i]);
            if (label >= end)
                throw new InputException(
                        Texts.text("data.ClassLabels.label-d-at-byte-d", file, label, start + i, first, end - 1, end));
        }
        if (end - first < 2)
            throw new InputException(Texts.text("data.ClassLabels.expected-at-least-two-classes", file, first));
        int[] labels = new int[bytes.length];
        Arrays.setAll(labels, i -> Byte.toUnsignedInt(bytes[i]) - first);
        return new ClassLabels(first, labels, end - first);
    }

    /** Labels from 0 on; not a copy. */
    int[] labels() {
        return labels;
    }

    /** The classes' names: the numbers in the file. */
    List<String> names() {
        return IntStream.range(first, first + classes)
                .mapToObj(Integer::toString)
                .toList();
    }
}
