package nascope.export.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import nascope.base.NumberArray;
import nascope.search.SearchSession;
import nascope.search.network.TrainedNetwork;
import nascope.search.settings.SearchSettings;
import nascope.space.Genotype;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ONNX Runtime answers to images as the network here does. */
class OnnxTest {
    private static final double TOLERANCE = 2e-5; // of single precision, relative to the largest logit

    @TempDir
    Path folder;

    @Test
    void aModelOfEveryOperationAnswersAsTheCutOutNetworkDoes() throws OrtException {
        compare(NetworkCases.everything(12), NetworkCases::inTurn);
    }

    @Test
    void imagesOfOddSizeAreHalvedAlike() throws OrtException {
        compare(NetworkCases.everything(7), NetworkCases::inTurn);
    }

    @Test
    void nodesWithoutEdgesAreZeroThereToo() throws OrtException {
        compare(NetworkCases.everything(8), NetworkCases::allButDead);
    }

    @Test
    void anOutputOfOneNodeIsThatNode() throws OrtException {
        compare(NetworkCases.oneNode(), NetworkCases::inTurn);
    }

    private void compare(SearchSettings settings, Function<SearchSpace, Genotype> cut) throws OrtException {
        try (SearchSession session = NetworkCases.searched(settings)) {
            TakenNetwork taken = NetworkCases.taken(session, cut.apply(session.space()));
            Path file = folder.resolve("network.onnx");
            assertThat(new OnnxForm().write(taken, file)).containsExactly(file);
            TrainedNetwork.Sample sample = taken.trained().orElseThrow().sample();
            double[] expected = sample.logits().values();
            double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            assertThat(largest).isGreaterThan(0.01);
            assertThat(logits(file, sample.images())).containsExactly(expected, within(TOLERANCE * largest));
        }
    }

    /** Also for part of the batch: how many images there are is left open, and none has a say in the others. */
    private static double[] logits(Path model, NumberArray images) throws OrtException {
        double[] pixels = images.values();
        float[] floats = new float[pixels.length];
        for (int i = 0; i < floats.length; i++) floats[i] = (float) pixels[i];
        long[] shape = Arrays.stream(images.shape()).asLongStream().toArray();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession session = environment.createSession(model.toString(), options)) {
                float[] first = Arrays.copyOf(floats, floats.length / (int) shape[0]);
                float[][] alone = run(environment, session, first, 1, shape[1], shape[2], shape[3]);
                float[][] all = run(environment, session, floats, shape);
                for (int k = 0; k < alone[0].length; k++)
                    assertThat(alone[0][k]).isCloseTo(all[0][k], within(1e-4f));
                return Arrays.stream(all)
                        .flatMapToDouble(row -> {
                            double[] wide = new double[row.length];
                            for (int k = 0; k < row.length; k++) wide[k] = row[k];
                            return Arrays.stream(wide);
                        })
                        .toArray();
            }
        }
    }

    private static float[][] run(OrtEnvironment environment, OrtSession session, float[] pixels, long... shape)
            throws OrtException {
        try (OnnxTensor images = OnnxTensor.createTensor(environment, FloatBuffer.wrap(pixels), shape);
                OrtSession.Result result = session.run(Map.of("images", images))) {
            return (float[][]) result.get("logits").orElseThrow().getValue();
        }
    }
}
