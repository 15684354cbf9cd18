package nascope.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nascope.picture.look.Theme;
import org.junit.jupiter.api.Test;

class ChartLineTest {
    @Test
    void whatRoundsToZeroHasNoSign() {
        ChartLine mean = new ChartLine("mean", ChartLine.Style.SOLID, "%+.2f", Theme::gauge);
        assertThat(Stream.of(-0.004, 0.0, 0.004, -0.006, 0.02).map(mean::label))
                .containsExactly("mean 0.00", "mean 0.00", "mean 0.00", "mean −0.01", "mean +0.02");
    }
}
