package nascope.analysis.event.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.analysis.EdgeReading;
import nascope.analysis.SelectedGenotype;
import nascope.analysis.SteadyLeader;
import nascope.analysis.StepReading;
import nascope.base.Require;
import nascope.space.Genotype;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;

/**
 * How long the genotype by each rule has been the same, and how far the first operation of every edge is ahead and by how
 * much more with each step, at any step of a run: five bytes an edge and step. For one thread.
 */
public final class Settling {
    /** Where nobody leads, or alpha stands still: what a rule selects is no choice. */
    public static final int NO_CHOICE = -1;

    /** Steps that the gain of a lead is meant over, as long as its leader is the same. */
    public static final int GAIN_STEPS = 200;

    private static final int LEAST_STEPS = 50; // of which a gain is said
    private static final double CLEAR = 2; // standard errors from 0

    private final SearchSpace space;
    private final int edges;
    private final List<SteadyLeader> leaders;
    private final Map<GenotypeRule, Looks> looks = new EnumMap<>(GenotypeRule.class);
    private float[] margins = new float[0]; // by step and edge
    private byte[] firsts = new byte[0]; // column of the first, by step and edge
    private int size; // steps

    /**
     * How far an edge's first operation is ahead of the second.
     *
     * @param margin difference of their probabilities
     * @param gain of that with each step, on the mean of the last steps with the same first; NaN of none
     * @param error standard error of the gain, if its steps are independent; NaN of fewer than two
     * @param steps that the gain is of
     */
    public record Lead(double margin, double gain, double error, int steps) {
        /** Whether the lead clearly grows; nothing is said of a few steps. */
        public boolean grows() {
            return steps >= LEAST_STEPS && gain > CLEAR * error;
        }

        /** The steps until it is so far ahead if it goes on like this; infinite unless it grows. */
        public double stepsTo(double goal) {
            if (margin >= goal) return 0;
            return grows() ? Math.ceil((goal - margin) / gain) : Double.POSITIVE_INFINITY;
        }
    }

    public Settling(SearchSpace space) {
        this.space = space;
        edges = space.topology().edgeCount();
        leaders = space.topology().edges().stream()
                .map(edge -> new SteadyLeader())
                .toList();
        for (GenotypeRule rule : GenotypeRule.values()) looks.put(rule, new Looks());
    }

    /** One more than the last step it knows. */
    public int size() {
        return size;
    }

    /** Takes the next step in; the genotype is looked at every {@value Hysteresis#GENOTYPE_EVERY} steps. */
    public void append(StepReading step) {
        boolean anyLeads = false;
        for (int edge = 0; edge < edges; edge++)
            anyLeads |= leaders.get(edge).next(step.probability().row(edge)) != SteadyLeader.NOBODY;
        keep(step);
        boolean chosen = anyLeads && step.snapshot().mode().alphaLearns();
        boolean looked = step.step() % Hysteresis.GENOTYPE_EVERY == 0;
        looks.forEach((rule, seen) -> {
            if (!chosen) seen.none();
            else if (looked) seen.see(SelectedGenotype.of(space, step.snapshot(), rule), step.step());
            seen.keep(step.step());
        });
    }

    private void keep(StepReading step) {
        int end = (step.step() + 1) * edges;
        if (end > margins.length) {
            margins = Arrays.copyOf(margins, Math.max(2 * margins.length, end + 63 * edges));
            firsts = Arrays.copyOf(firsts, margins.length);
        }
        for (int missing = size; missing < step.step() && size > 0; missing++) {
            System.arraycopy(margins, (size - 1) * edges, margins, missing * edges, edges);
            System.arraycopy(firsts, (size - 1) * edges, firsts, missing * edges, edges);
        }
        for (EdgeReading edge : step.cell().edges()) {
            int place = step.step() * edges + edge.edge().index();
            boolean dropped = edge.probability() == 0; // nothing is left to be chosen
            margins[place] = dropped ? 1 : (float) edge.margin();
            firsts[place] = (byte) space.column(edge.leading());
        }
        size = step.step() + 1;
    }

    /** Steps for which the genotype by a rule has been the same at a step; {@link #NO_CHOICE} where it is no choice. */
    public int unchanged(GenotypeRule rule, int step) {
        int begin = Require.entry("looks", looks, rule).at(step);
        return begin == NO_CHOICE ? NO_CHOICE : step - begin;
    }

    /** An edge at a step that is known. */
    public Lead lead(int edge, int step) {
        int first = step;
        while (first > 0
                && step - first < GAIN_STEPS
                && firsts[(first - 1) * edges + edge] == firsts[step * edges + edge]) first--;
        int n = step - first;
        double margin = margins[step * edges + edge];
        double gain = (margin - margins[first * edges + edge]) / n; // NaN of none
        double squares = 0;
        for (int at = first + 1; at <= step; at++) {
            double off = margins[at * edges + edge] - (double) margins[(at - 1) * edges + edge] - gain;
            squares += off * off;
        }
        return new Lead(margin, gain, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n), n);
    }

    /** What a rule selected: since when, at every look. */
    private static final class Looks {
        private final List<Integer> since = new ArrayList<>(); // by look
        private Optional<Genotype> last = Optional.empty();
        private int begun = NO_CHOICE; // step of the last one's first look

        void none() {
            last = Optional.empty();
            begun = NO_CHOICE;
        }

        void see(Genotype genotype, int step) {
            if (!last.equals(Optional.of(genotype))) begun = step;
            last = Optional.of(genotype);
        }

        void keep(int step) {
            while (since.size() <= step / Hysteresis.GENOTYPE_EVERY) since.add(begun);
            since.set(step / Hysteresis.GENOTYPE_EVERY, begun);
        }

        int at(int step) {
            return since.get(step / Hysteresis.GENOTYPE_EVERY);
        }
    }
}
