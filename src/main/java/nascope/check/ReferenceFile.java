package nascope.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nascope.base.InputException;
import nascope.base.Npz;
import nascope.base.NumberArray;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.net.ImageShape;
import nascope.net.Supernet;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.WorkClock;
import nascope.search.KernelChoice;
import nascope.search.network.TorchNames;
import nascope.search.settings.KernelKind;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A NumPy file of one network: {@code nodes}, {@code channels}, {@code reduction} (1 where a cell reduces), weights
 * {@code w.NAME} under their PyTorch names and shapes, images and labels. Every size is read off the arrays.
 */
final class ReferenceFile {
    private static final List<Operation> CANDIDATES = SearchSpace.DARTS;
    private static final TorchNames NAMES = new TorchNames(CANDIDATES);
    private static final String UNROLLED = "x_train";
    private static final String PASS = "x";

    private final Npz npz;
    private final KernelKind kernels;
    private final String imageKey; // of the images whose shape the network has

    ReferenceFile(Npz npz, KernelKind kernels) {
        this.npz = npz;
        imageKey = npz.find(UNROLLED).isPresent() ? UNROLLED : PASS;
        this.kernels = kernels;
    }

    String name() {
        return String.valueOf(npz.file().getFileName());
    }

    /** Whether it holds the second-order gradient, and not a pass. */
    boolean unrolled() {
        return imageKey.equals(UNROLLED);
    }

    Path path() {
        return npz.file();
    }

    Optional<double[]> find(String key) {
        return npz.find(key).map(NumberArray::values);
    }

    double[] values(String key) {
        return npz.array(key).values();
    }

    double number(String key) {
        double[] values = values(key);
        if (values.length == 1) return values[0];
        throw new InputException(
                Texts.text("check.ReferenceFile.s-must-hold-d-numbers", npz.file(), key, 1, values.length));
    }

    /** A table of a column a candidate. */
    Table table(String key) {
        int[] shape = npz.array(key).shape();
        if (shape.length != 2 || shape[1] != CANDIDATES.size())
            throw new InputException(Texts.text(
                    "check.ReferenceFile.s-must-have-shape-edges",
                    npz.file(),
                    key,
                    CANDIDATES.size(),
                    Arrays.toString(shape)));
        double[] values = values(key);
        double[][] rows = new double[shape[0]][shape[1]];
        for (int i = 0; i < values.length; i++) rows[i / shape[1]][i % shape[1]] = values[i];
        return Table.copyOf(rows);
    }

    /** In the order of the file, rounded to single precision; as many of the same shape as the network was made for. */
    float[] images(String key) {
        double[] values = values(key);
        int[] shape = imageShape(key);
        if (!Arrays.equals(shape, imageShape(imageKey)))
            throw new InputException(Texts.text(
                    "check.ReferenceFile.s-must-have-the-shape",
                    npz.file(),
                    key,
                    imageKey,
                    Arrays.toString(imageShape(imageKey)),
                    Arrays.toString(shape)));
        float[] images = new float[values.length];
        for (int i = 0; i < images.length; i++) images[i] = (float) values[i];
        return images;
    }

    /** One for each image. */
    int[] labels(String key) {
        double[] values = values(key);
        int images = imageShape(imageKey)[0];
        if (values.length != images)
            throw new InputException(
                    Texts.text("check.ReferenceFile.s-must-hold-d-numbers", npz.file(), key, images, values.length));
        for (double label : values)
            if (!(label >= 0 && label < classes()) || label != Math.rint(label))
                throw new InputException(Texts.text(
                        "check.ReferenceFile.s-must-hold-labels-from", npz.file(), key, classes() - 1, label));
        return Arrays.stream(values).mapToInt(label -> (int) label).toArray();
    }

    private int classes() {
        int[] shape = npz.array("w.classifier.weight").shape();
        if (shape.length == 2 && shape[0] > 0) return shape[0];
        throw new InputException(
                Texts.text("check.ReferenceFile.w-classifier-weight-must-have", npz.file(), Arrays.toString(shape)));
    }

    /** How many images, their channels, height and width. */
    private int[] imageShape(String key) {
        int[] shape = npz.array(key).shape();
        if (shape.length == 4 && shape[2] == shape[3] && Arrays.stream(shape).allMatch(size -> size > 0)) return shape;
        throw new InputException(
                Texts.text("check.ReferenceFile.s-must-have-shape-images", npz.file(), key, Arrays.toString(shape)));
    }

    /** A number of the file for every number of a parameter, such as {@code w} its weights, in the parameter's order. */
    double[] values(String key, Parameter parameter) {
        String name = NAMES.of(parameter.name());
        double[] values = values(key + "." + name);
        if (values.length != parameter.size())
            throw new InputException(Texts.text(
                    "check.ReferenceFile.s-must-hold-d-numbers", npz.file(), name, parameter.size(), values.length));
        return TorchNames.toOwn(parameter, values);
    }

    /** The network of the file with the file's weights. */
    Supernet network() {
        int[] image = imageShape(imageKey);
        Supernet net = new Supernet(
                space(),
                new ImageShape(image[1], image[2], image[3]),
                classes(),
                KernelChoice.kernels(kernels, image[0], image[3], WorkClock.NONE),
                DataType.FLOAT);
        for (Parameter parameter : net.parameters().all()) {
            double[] weights = values("w", parameter);
            parameter.value().assign(Nd4j.createFromArray(weights).reshape(parameter.shape()));
        }
        return net;
    }

    private SearchSpace space() {
        List<CellKind> kinds = new ArrayList<>();
        for (double reduces : values("reduction")) kinds.add(reduces == 1 ? CellKind.REDUCTION : CellKind.NORMAL);
        return new SearchSpace(new CellTopology((int) number("nodes")), kinds, (int) number("channels"), CANDIDATES);
    }
}
