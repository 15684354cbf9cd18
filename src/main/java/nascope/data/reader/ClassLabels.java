package nascope.data.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import nascope.base.InputException;
import nascope.base.Texts;

/**
 * Labels as a file has them. It does not say how many classes there are, so the labels do: the numbers that occur are the
 * classes, in their order. They need not start at 0 (EMNIST's letters start at 1), and some may be absent, as in a part of
 * a set.
 */
final class ClassLabels {
    private static final int MOST_CLASSES = 1 << 16;

    private final long[] classes; // ascending
    private final int[] labels;

    private ClassLabels(long[] classes, int[] labels) {
        this.classes = classes;
        this.labels = labels;
    }

    /**
     * Finds the classes.
     *
     * @param file the labels' file, for messages
     * @param numbers at least one; not modified
     * @throws InputException if there are fewer than two classes, or more than 65,536
     */
    static ClassLabels of(String file, long[] numbers) {
        long[] classes = LongStream.of(numbers).sorted().distinct().toArray();
        if (classes.length < 2)
            throw new InputException(
                    Texts.text("data.reader.ClassLabels.expected-at-least-two-classes", file, classes[0]));
        if (classes.length > MOST_CLASSES)
            throw new InputException(Texts.text("data.reader.ClassLabels.many", file, MOST_CLASSES, classes.length));
        int[] labels = LongStream.of(numbers)
                .mapToInt(number -> Arrays.binarySearch(classes, number))
                .toArray();
        return new ClassLabels(classes, labels);
    }

    /** The same of unsigned bytes. */
    static ClassLabels of(String file, byte[] bytes) {
        long[] numbers = new long[bytes.length];
        for (int i = 0; i < bytes.length; i++) numbers[i] = Byte.toUnsignedLong(bytes[i]);
        return of(file, numbers);
    }

    /** Indices into {@link #names()}; not a copy. */
    int[] labels() {
        return labels;
    }

    /** The classes' names: the numbers in the file. */
    List<String> names() {
        return LongStream.of(classes).mapToObj(Long::toString).toList();
    }

    /** A sentence, where the labels are not those from 0 or 1 on. */
    Optional<String> remark() {
        List<String> absent = LongStream.rangeClosed(Math.min(classes[0], 1), classes[classes.length - 1])
                .filter(number -> Arrays.binarySearch(classes, number) < 0)
                .limit(MOST_CLASSES)
                .mapToObj(Long::toString)
                .toList();
        if (absent.isEmpty()) return Optional.empty();
        return Optional.of(Texts.text("data.reader.ClassLabels.absent", SomeNames.of(absent)));
    }
}
