package nascope.data.reader;

import nascope.base.InputException;
import nascope.base.Texts;
import nascope.data.input.Limits;
import nascope.data.input.NamedInput;
import nascope.data.set.LabelledImages;

/**
 * Reads IDX files, plain or gzipped, as MNIST, Fashion-MNIST, KMNIST and EMNIST come in: big-endian numbers of 32 bits
 * (a magic number, then one size per dimension), then unsigned bytes.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">The IDX format, by Y. LeCun</a>
 */
final class IdxReader {
    private static final long IMAGES = 0x00000803; // unsigned bytes in three dimensions
    private static final long LABELS = 0x00000801; // in one

    private IdxReader() {}

    /** Images, and their classes as the file of the labels has them. */
    record Read(LabelledImages images, ClassLabels classes) {}

    /**
     * Reads images and their labels.
     *
     * @param name what a person calls them
     * @throws InputException if a file breaks the format, or the two do not fit together
     */
    static Read read(String name, NamedInput images, NamedInput labels) {
        expectMagic(images, IMAGES, "images");
        long count = images.readUnsignedInt(Texts.text("data.reader.IdxReader.the-number-of-images"));
        long height = images.readUnsignedInt(Texts.text("data.reader.IdxReader.the-height"));
        long width = images.readUnsignedInt(Texts.text("data.reader.IdxReader.the-width"));
        byte[] pixels = images.read(Limits.bytes(images.name(), count, 1, height, width), "pixels");
        images.expectEnd();
        ClassLabels classes = readLabels(labels, images.name(), count);
        return new Read(
                new LabelledImages(name, 1, (int) height, (int) width, pixels, classes.labels(), classes.names()),
                classes);
    }

    private static ClassLabels readLabels(NamedInput labels, String imagesName, long images) {
        expectMagic(labels, LABELS, "labels");
        long count = labels.readUnsignedInt(Texts.text("data.reader.IdxReader.the-number-of-labels"));
        if (count != images)
            throw new InputException(Texts.text(
                    "data.reader.IdxReader.expected-d-labels-one-for", labels.name(), images, imagesName, count));
        byte[] bytes = labels.read((int) count, "labels");
        labels.expectEnd();
        return ClassLabels.of(labels.name(), bytes);
    }

    private static void expectMagic(NamedInput in, long expected, String what) {
        long found = in.readUnsignedInt(Texts.text("data.reader.IdxReader.the-magic-number"));
        if (found != expected)
            throw new InputException(
                    Texts.text("data.reader.IdxReader.expected-the-magic-number-0x", in.name(), expected, what, found));
    }
}
