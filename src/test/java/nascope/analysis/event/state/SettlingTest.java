package nascope.analysis.event.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import nascope.analysis.StepReading;
import nascope.picture.cell.Cells;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv3x3;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final SearchSpace SPACE = Cells.space(2);

    private final Settling settling = new Settling(SPACE);
    private int next;

    @Test
    void countsTheStepsSinceTheGenotypeChanged() {
        add(101, new SepConv3x3(), 0.5);
        assertThat(unchanged(100)).isEqualTo(100);
        add(60, new None(), 0.5); // every edge is none's from step 101 on, seen at 110
        assertThat(unchanged(105)).as("as it was before").isEqualTo(105);
        assertThat(unchanged(130)).isEqualTo(20);
        assertThat(unchanged(160)).isEqualTo(50);
        assertThat(settling.unchanged(GenotypeRule.TWO_STRONGEST, 160))
                .as("seven level operations: the first of them")
                .isEqualTo(50);
    }

    @Test
    void whereAllAreEqualOrAlphaStandsStillNothingIsChosen() {
        add(31, new SepConv3x3(), 0.125);
        assertThat(unchanged(30)).isEqualTo(Settling.NO_CHOICE);
        add(30, new SepConv3x3(), 0.5);
        assertThat(unchanged(60)).isEqualTo(20);
        settling.append(reading(
                Cells.led(SPACE, new SepConv3x3(), 0.5), new TrainingMode(TrainingMode.Target.BOTH, true, false)));
        assertThat(unchanged(61)).isEqualTo(Settling.NO_CHOICE);
        assertThat(unchanged(50)).as("before that").isEqualTo(10);
    }

    @Test
    void aLeadThatGrowsEvenlyTellsTheStepsLeft() {
        for (int step = 0; step <= 100; step++) add(1, new SepConv3x3(), share(0.001 * step + 0.004));
        Settling.Lead lead = settling.lead(3, 100);
        assertThat(lead.margin()).isCloseTo(0.104, within(1e-6));
        assertThat(lead.gain()).isCloseTo(0.001, within(1e-6));
        assertThat(lead.steps()).isEqualTo(100);
        assertThat(lead.grows()).isTrue();
        assertThat(lead.stepsTo(0.2)).as("0.096 to go, 0.001 a step").isCloseTo(96, within(1.0));
        assertThat(lead.stepsTo(0.1)).isZero();
        assertThat(settling.lead(3, 30).grows()).as("30 steps say nothing").isFalse();
    }

    @Test
    void aLeadThatWandersTellsNothing() {
        for (int step = 0; step <= 100; step++) add(1, new SepConv3x3(), share(step % 2 == 0 ? 0.1 : 0.12));
        Settling.Lead lead = settling.lead(0, 99);
        assertThat(lead.gain()).as("from .1 to .12 in 99 steps").isCloseTo(0.02 / 99, within(1e-6));
        assertThat(lead.error()).as("steps of ±.02").isCloseTo(0.02 / Math.sqrt(99), within(1e-4));
        assertThat(lead.grows()).isFalse();
        assertThat(lead.stepsTo(0.2)).isInfinite();
    }

    @Test
    void theGainIsOfTheStepsWithTheSameFirst() {
        add(80, new None(), 0.5);
        add(60, new SepConv3x3(), 0.5);
        assertThat(settling.lead(0, 139).steps()).isEqualTo(59);
        assertThat(settling.lead(0, 79).steps()).isEqualTo(79);
    }

    /** Of an operation that is so far ahead of seven level ones. */
    private static double share(double margin) {
        return (1 + 7 * margin) / 8;
    }

    private int unchanged(int step) {
        return settling.unchanged(GenotypeRule.EVERY_EDGE, step);
    }

    private void add(int steps, Operation leader, double share) {
        for (int i = 0; i < steps; i++)
            settling.append(reading(Cells.led(SPACE, leader, share), TrainingMode.STANDARD));
    }

    private StepReading reading(CellSnapshot cell, TrainingMode mode) {
        SearchSnapshot snapshot = new SearchSnapshot(
                next++,
                1,
                Measures.NONE,
                Measures.NONE,
                Measures.NONE,
                Beside.NONE,
                0.1,
                0.1,
                Double.NaN,
                mode,
                Map.of(),
                Map.of(CellKind.NORMAL, cell));
        return new StepReading(SPACE, CellKind.NORMAL, snapshot);
    }
}
