package nascope.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Stored numbers are those of Java 17.0.15, whose default methods drew them before. */
class SeededRandomTest {
    @Test
    void drawsTheSameGaussiansInEveryJava() {
        SeededRandom random = SeededRandom.restored(5);
        double[] drawn = new double[1000];
        for (int i = 0; i < drawn.length; i++) drawn[i] = random.nextGaussian();

        assertThat(drawn[0]).isEqualTo(1.3908242082708384);
        assertThat(drawn[1]).isEqualTo(-0.22349909426787876);
        assertThat(drawn[170]).isEqualTo(1.993129812827132); // this and the next from outside of the layers
        assertThat(drawn[350]).isEqualTo(0.01692589463832978);
        assertThat(drawn[999]).isEqualTo(-0.19759296473055998);
    }

    @Test
    void drawsTheSameManyGaussiansInSinglePrecisionInEveryJava() {
        SeededRandom random = SeededRandom.restored(5);
        int hash = 1;
        for (int i = 0; i < 200_000; i++) hash = 31 * hash + Float.floatToIntBits((float) random.nextGaussian());

        assertThat(hash).isEqualTo(-815289299); // 32 of them from the tail
        assertThat(random.nextLong()).isEqualTo(-2612421817654978585L); // as many bits were drawn
    }

    @Test
    void drawsTheSameWholeNumbersInEveryJava() {
        SeededRandom random = SeededRandom.restored(7);
        int[] bounds = {1, 2, 3, 10, 64, 1437, 6000, 1 << 30, (1 << 30) + 1, Integer.MAX_VALUE};
        int[] drawn = new int[bounds.length];
        for (int i = 0; i < bounds.length; i++) drawn[i] = random.nextInt(bounds[i]);

        assertThat(drawn).containsExactly(0, 1, 2, 2, 38, 1180, 5424, 335337041, 288317501, 887214395);
        assertThatThrownBy(() -> random.nextInt(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bound must be above 0, got 0");
    }

    @Test
    void drawsNumbersOfTheLastRoundAgainAsEveryJavaDoes() { // just above a power of two, half of the numbers are
        SeededRandom random = SeededRandom.restored(7);
        int hash = 1;
        for (int i = 0; i < 1000; i++) hash = 31 * hash + random.nextInt((1 << 30) + 1);

        assertThat(hash).isEqualTo(-844593699);
        assertThat(random.state()).isEqualTo(768606923214843523L);
    }

    @Test
    void drawsTheSameFractionsInEveryJava() {
        SeededRandom random = SeededRandom.restored(7);

        assertThat(random.nextInt()).isEqualTo(1674306020);
        assertThat(random.nextDouble()).isEqualTo(0.01678829452815611);
    }

    @Test
    void gaussiansAreGaussian() {
        SeededRandom random = SeededRandom.of(1, "moments");
        int count = 1_000_000;
        double sum = 0;
        double squares = 0;
        int beyondTwo = 0;
        for (int i = 0; i < count; i++) {
            double drawn = random.nextGaussian();
            sum += drawn;
            squares += drawn * drawn;
            if (Math.abs(drawn) > 2) beyondTwo++;
        }

        assertThat(sum / count).isCloseTo(0, within(0.004));
        assertThat(squares / count).isCloseTo(1, within(0.006));
        assertThat((double) beyondTwo / count).isCloseTo(0.0455, within(0.001));
    }

    @Test
    void goesOnFromItsState() {
        SeededRandom random = SeededRandom.of(3, "anything");
        for (int i = 0; i < 100; i++) random.nextGaussian();
        SeededRandom restored = SeededRandom.restored(random.state());

        for (int i = 0; i < 1000; i++) assertThat(restored.nextGaussian()).isEqualTo(random.nextGaussian());
    }
}
