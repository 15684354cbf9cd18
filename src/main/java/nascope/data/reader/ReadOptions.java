package nascope.data.reader;

/**
 * What a person wants of reading.
 *
 * @param coarseLabels whether of a set with two kinds of labels the coarse ones are taken, as CIFAR-100's 20
 * @param followLinks whether links may lead out of the folder that was named
 */
public record ReadOptions(boolean coarseLabels, boolean followLinks) {
    /** Fine labels, and no links. */
    public static final ReadOptions STANDARD = new ReadOptions(false, false);
}
