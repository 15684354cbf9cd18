package nascope.export.network;

import java.nio.file.Path;
import java.util.Map;
import nascope.base.NpzWriter;
import nascope.base.NumberArray;
import nascope.base.WholeFile;
import nascope.search.network.TrainedNetwork;

/** Files of arrays for NumPy. */
public final class ArrayFile {
    private ArrayFile() {}

    /** Writes arrays in single precision, but whole numbers where an array counts. */
    static void write(Map<String, NumberArray> arrays, Path file) {
        WholeFile.replace(file, out -> {
            NpzWriter writer = new NpzWriter(out);
            for (Map.Entry<String, NumberArray> array : arrays.entrySet())
                if (array.getValue().shape().length == 0) writer.wholes(array.getKey(), array.getValue());
                else writer.floats(array.getKey(), array.getValue());
            writer.finish();
        });
    }

    /** Writes a batch and the answer to it: {@code images}, {@code labels} and {@code logits}. */
    public static void write(TrainedNetwork.Sample sample, Path file) {
        WholeFile.replace(file, out -> {
            NpzWriter writer = new NpzWriter(out);
            writer.floats("images", sample.images());
            writer.wholes("labels", sample.labels());
            writer.floats("logits", sample.logits());
            writer.finish();
        });
    }
}
