package nascope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import nascope.picture.look.Theme;
import nascope.search.Samples;
import nascope.space.OperationSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** What a person sees of an operation without reading a number. */
@ExtendWith(ApplicationExtension.class)
class OperationGaugesTest {
    private static final double WIDTH = 312; // three parts of 100

    @Test
    void barsReachAsFarAsTheNumbersSayAndCostsLieOnTheirSideOfZero() {
        EdgeInspection.Row strong = row(0.5, -0.02, List.of(0.1, 0.3, 0.5));
        EdgeInspection.Row weak = row(0.25, 0.01, List.of(0.5, 0.3, 0.25));
        OperationGauges.Scale scale = OperationGauges.Scale.of(List.of(strong, weak));
        OperationGauges first = painted(strong, scale);
        OperationGauges second = painted(weak, scale);

        assertThat(part(first, "gauge-share").getWidth()).isCloseTo(100, within(1.0));
        assertThat(part(second, "gauge-share").getWidth()).isCloseTo(50, within(1.0));
        double zero = 212 + 50;
        assertThat(part(first, "gauge-cost").getLayoutX()).isCloseTo(zero - 50, within(1.0));
        assertThat(part(first, "gauge-cost").getWidth()).isCloseTo(50, within(1.0));
        assertThat(part(second, "gauge-cost").getLayoutX()).isCloseTo(zero, within(1.0));
        assertThat(part(second, "gauge-cost").getWidth()).isCloseTo(25, within(1.0));
        assertThat(heights(first)).isSortedAccordingTo((a, b) -> Double.compare(b, a)); // rises
        assertThat(heights(second)).isSorted();
    }

    @Test
    void aCostThatIsNotKnownHasNoBarAndRoundingIsNoMovement() {
        EdgeInspection.Row still = row(0.125, Double.NaN, List.of(0.125, 0.1251, 0.125));
        OperationGauges gauges = painted(still, OperationGauges.Scale.of(List.of(still)));
        assertThat(part(gauges, "gauge-cost").getWidth()).isZero();
        List<Double> heights = heights(gauges);
        assertThat(heights.get(1)).isCloseTo(heights.get(0), within(1.0));
    }

    private static OperationGauges painted(EdgeInspection.Row row, OperationGauges.Scale scale) {
        OperationGauges gauges = new OperationGauges();
        gauges.show(row, scale, Theme.LIGHT);
        gauges.resize(WIDTH, 18);
        gauges.layout();
        return gauges;
    }

    private static Region part(OperationGauges gauges, String style) {
        return (Region) gauges.lookup("." + style);
    }

    /** Of the curve, from left to right; px from the top. */
    private static List<Double> heights(OperationGauges gauges) {
        Node curve = gauges.getChildrenUnmodifiable().stream()
                .filter(Polyline.class::isInstance)
                .findFirst()
                .orElseThrow();
        List<Double> points = ((Polyline) curve).getPoints();
        return List.of(points.get(1), points.get(3), points.get(5));
    }

    private static EdgeInspection.Row row(double probability, double meanCost, List<Double> recent) {
        return new EdgeInspection.Row(
                Samples.operation("skip_connect"),
                true,
                0,
                probability,
                0,
                meanCost,
                meanCost,
                recent,
                new OperationSize(0, 0));
    }
}
