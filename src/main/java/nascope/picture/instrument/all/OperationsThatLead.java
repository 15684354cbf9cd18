package nascope.picture.instrument.all;

import java.util.ArrayList;
import java.util.List;
import nascope.analysis.SteadyLeader;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.picture.chart.Axes;
import nascope.picture.chart.ChartLine;
import nascope.picture.chart.LineChart;
import nascope.picture.chart.LinePlot;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.LineValues;
import nascope.picture.instrument.LinesOverSteps;
import nascope.picture.instrument.Needs;
import nascope.picture.look.Theme;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import nascope.space.operation.OperationFamily;

/**
 * How many edges each family of operations leads, steadied. Where skip takes half of all edges, the search collapses as
 * DARTS is known to (Zela et al., "Understanding and robustifying differentiable architecture search", ICLR 2020).
 */
public final class OperationsThatLead implements Instrument {
    private static final double MARGIN = 0.06; // of all edges, above and below

    @Override
    public String id() {
        return "operations-that-lead";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.OperationsThatLead.operations-that-lead");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.OperationsThatLead.edges-led-by-each-family");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.OperationsThatLead.edges-led-by-each-family-of-operations-over");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.OperationsThatLead.each-line-counts-the-edges");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.OperationsThatLead.edges");
    }

    @Override
    public Needs needs() {
        return Needs.ALPHA;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        int edges = space.topology().edgeCount();
        List<OperationFamily> families = OperationFamily.of(space.candidates());
        List<ChartLine> lines = new ArrayList<>();
        for (OperationFamily family : families) {
            Operation of = space.candidates().stream()
                    .filter(family::holds)
                    .findFirst()
                    .orElseThrow();
            lines.add(new ChartLine(name(family), ChartLine.Style.STEPS, "%.0f", now -> now.of(of)));
        }
        LinePlot plot = new LinePlot(
                lines, Axes.vertical(-MARGIN * edges, (1 + MARGIN) * edges, edges < 8 ? 1 : 5, Axes.WHOLE), theme);
        if (families.contains(OperationFamily.SKIP)) plot.shade(edges / 2.0, 2.0 * edges, Theme::dying);
        LineChart chart = new LineChart(title(), caption(), steps, theme).with(plot, 1);
        return new LinesOverSteps(chart, new Values(space, families));
    }

    private static String name(OperationFamily family) {
        return switch (family) {
            case PARAMETRIC -> Texts.text("picture.instrument.all.OperationsThatLead.with-weights");
            case POOLING -> Texts.text("picture.instrument.all.OperationsThatLead.pooling");
            case SKIP -> Texts.text("picture.instrument.all.OperationsThatLead.skip");
            case NONE -> Texts.text("picture.instrument.all.OperationsThatLead.none");
        };
    }

    /** The counts of every step, since they depend on the steps before. */
    private static final class Values implements LineValues {
        private final SearchSpace space;
        private final List<OperationFamily> families;
        private final List<SteadyLeader> leaders;
        private final List<SteadyLeader> ghosts;
        private final List<double[]> counts = new ArrayList<>(); // by step

        Values(SearchSpace space, List<OperationFamily> families) {
            this.space = space;
            this.families = families;
            leaders = space.topology().edges().stream()
                    .map(edge -> new SteadyLeader())
                    .toList();
            ghosts = space.topology().edges().stream()
                    .map(edge -> new SteadyLeader())
                    .toList();
        }

        @Override
        public double[][] next(StepReading step) {
            double[] now = count(step, leaders);
            while (counts.size() <= step.step()) counts.add(now);
            return new double[][] {now};
        }

        @Override
        public double[][] nextOfGhost(StepReading step) {
            return new double[][] {count(step, ghosts)};
        }

        @Override
        public double[][] at(StepReading step) {
            return new double[][] {step.step() < counts.size() ? counts.get(step.step()) : new double[0]};
        }

        private double[] count(StepReading step, List<SteadyLeader> steady) {
            double[] count = new double[families.size()];
            for (int edge = 0; edge < steady.size(); edge++) {
                int leader = steady.get(edge).next(step.probability().row(edge));
                if (leader == SteadyLeader.NOBODY) continue;
                Operation operation = space.candidates().get(leader);
                for (int i = 0; i < count.length; i++) if (families.get(i).holds(operation)) count[i]++;
            }
            return count;
        }
    }
}
