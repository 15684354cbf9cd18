package nascope.analysis;

import java.util.ArrayList;
import java.util.List;
import nascope.base.Table;
import nascope.space.Edge;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;

/**
 * How many edges the genotype rules would connect, steadied, step by step: near the start operations differ by a hair, and
 * what is read off any one step changes with the next. An edge counts by its {@linkplain SteadyLeader steady leader}, so
 * none of them counts where all operations are equal. What the rule of the two strongest selects takes over when it was
 * the same for {@value SteadyLeader#STEPS} steps on end.
 */
public final class SteadySelection {
    private static final Counts NOTHING = new Counts(0, 0);

    /** Connected edges that start at an input node, and those between intermediate nodes. */
    public record Counts(int input, int intermediate) {
        private static Counts of(WiringShape wiring) {
            return new Counts(wiring.inputEdges(), wiring.intermediateEdges());
        }
    }

    /**
     * What the rules select.
     *
     * @param every by {@link GenotypeRule#EVERY_EDGE}
     * @param two by {@link GenotypeRule#TWO_STRONGEST}
     */
    public record Selected(Counts every, Counts two) {}

    private final SearchSpace space;
    private final List<SteadyLeader> leaders = new ArrayList<>();
    private Counts twoStrongest = NOTHING;
    private Counts challenger = NOTHING;
    private int steps; // on end that the challenger was what is read off

    /** Before the first step nothing is selected. */
    public SteadySelection(SearchSpace space) {
        this.space = space;
        for (int edge = 0; edge < space.topology().edgeCount(); edge++) leaders.add(new SteadyLeader());
    }

    /** Takes the next step in. */
    public Selected next(StepReading step) {
        Table probability = step.probability();
        int input = 0;
        int intermediate = 0;
        boolean any = false;
        for (Edge edge : space.topology().edges()) {
            double[] row = probability.row(edge.index());
            int leader = leaders.get(edge.index()).next(row);
            any |= leader != SteadyLeader.NOBODY;
            if (leader == SteadyLeader.NOBODY || row[leader] == 0) continue;
            if (!space.candidates().get(leader).connects()) continue;
            if (edge.fromInput()) input++;
            else intermediate++;
        }
        challenge(any ? Counts.of(step.cell().shape(GenotypeRule.TWO_STRONGEST)) : NOTHING);
        return new Selected(new Counts(input, intermediate), twoStrongest);
    }

    /** The first wiring is taken at once. */
    private void challenge(Counts now) {
        steps = now.equals(challenger) ? steps + 1 : 1;
        challenger = now;
        if (steps >= SteadyLeader.STEPS || twoStrongest.equals(NOTHING)) twoStrongest = now;
    }
}
