package nascope.data.reader;

import java.util.List;
import java.util.Optional;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.data.input.NamedInput;
import nascope.data.set.ImageSet;

/**
 * Images inside the program's jar.
 *
 * @param name what a person calls them
 * @param classes names of the classes, by label
 */
record BundledImages(String name, List<String> classes) {
    static final List<BundledImages> ALL = List.of(
            new BundledImages("digits", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")),
            new BundledImages(
                    "fashion",
                    List.of(
                            "T-shirt/top",
                            "Trouser",
                            "Pullover",
                            "Dress",
                            "Coat",
                            "Sandal",
                            "Shirt",
                            "Sneaker",
                            "Bag",
                            "Ankle boot")));

    BundledImages {
        classes = List.copyOf(classes);
    }

    /** Reads the images to learn from; those held back lie beside them under the names of MNIST's test part. */
    Found training() {
        return new Found(
                read("train"), Texts.text("data.reader.BundledImages.bundled"), Optional.of(() -> read("t10k")));
    }

    private ImageSet read(String part) {
        String path = Plain.text("/data/%s/%s-", name, part);
        try (NamedInput images = NamedInput.resource(path + "images-idx3-ubyte.gz");
                NamedInput labels = NamedInput.resource(path + "labels-idx1-ubyte.gz")) {
            return IdxReader.read(name, images, labels).images().withClasses(classes);
        }
    }
}
