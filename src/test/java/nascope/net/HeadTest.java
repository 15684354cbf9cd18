package nascope.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nascope.net.nd4j.Nd4jKernels;
import nascope.space.operation.None;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

class HeadTest {
    private static final NetCase CASE =
            NetCase.of(1, 2, false, 2, List.of(new None(), new SkipConnect()), 12, new ImageShape(1, 4, 4));

    @Test
    void rightlyAndWronglyClassifiedImagesAreMeasuredApart() {
        try (NetBench bench = new NetBench(CASE, new Nd4jKernels(CASE.batch(), DataType.DOUBLE), DataType.DOUBLE)) {
            bench.forward(bench.point(1));
            double[][] logits = bench.net().logits();
            List<Integer> right = new ArrayList<>();
            List<Integer> wrong = new ArrayList<>();
            for (int n = 0; n < logits.length; n++) (isRight(logits[n], bench.labels()[n]) ? right : wrong).add(n);
            assertThat(right).hasSizeBetween(2, 10); // or the test would see one part alone

            ForwardResult reading = bench.reading();

            assertPart(reading.right(), right, logits, bench.labels());
            assertPart(reading.wrong(), wrong, logits, bench.labels());
            double share = right.size() / 12.0;
            assertThat(reading.accuracy()).isEqualTo(share);
            assertThat(reading.loss())
                    .isCloseTo(
                            share * reading.right().loss()
                                    + (1 - share) * reading.wrong().loss(),
                            within(1e-12));
            assertThat(reading.entropy())
                    .isCloseTo(
                            share * reading.right().entropy()
                                    + (1 - share) * reading.wrong().entropy(),
                            within(1e-12));
        }
    }

    private static boolean isRight(double[] logits, int label) {
        return IntStream.range(0, logits.length).allMatch(k -> logits[k] <= logits[label]);
    }

    private static void assertPart(ForwardResult.Part part, List<Integer> images, double[][] logits, int... labels) {
        double loss = 0;
        double entropy = 0;
        for (int n : images) {
            double sum = 0;
            for (double logit : logits[n]) sum += Math.exp(logit);
            loss -= Math.log(Math.exp(logits[n][labels[n]]) / sum);
            for (double logit : logits[n]) entropy -= Math.exp(logit) / sum * Math.log(Math.exp(logit) / sum);
        }
        assertThat(part.images()).isEqualTo(images.size());
        assertThat(part.loss()).isCloseTo(loss / images.size(), within(1e-12));
        assertThat(part.entropy()).isCloseTo(entropy / images.size(), within(1e-12));
    }
}
