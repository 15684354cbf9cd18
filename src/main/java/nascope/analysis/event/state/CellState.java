package nascope.analysis.event.state;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nascope.analysis.EdgeLives;
import nascope.analysis.EdgePreference;
import nascope.analysis.EdgeReading;
import nascope.analysis.MeanCost;
import nascope.analysis.SteadyLeader;
import nascope.analysis.story.Condition;
import nascope.analysis.story.EdgeSet;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * What the watchers of a kind of cell read: where its edges stand after the newest step, and what of the past they need.
 * Holds the last {@value Hysteresis#MEAN_STEPS} costs of each edge and nothing that grows. For one thread.
 */
public final class CellState implements EdgeLives {
    private final SearchSpace space;
    private final CellKind kind;
    private final List<Edge> edges;
    private final int noneColumn;
    private final SteadyLeader[] steady;
    private final int[] leaders;
    private final double[] alive;
    private final RecentCosts[] costs;
    private final Condition.Watch[] backs; // an edge each
    private final EdgeFate[] fates;
    private Table probability;
    private CellSnapshot cell;

    public CellState(SearchSpace space, CellKind kind, CellSnapshot first) {
        this.space = space;
        this.kind = kind;
        edges = space.topology().edges();
        noneColumn = space.noneColumn();
        steady = new SteadyLeader[edges.size()];
        Arrays.setAll(steady, edge -> new SteadyLeader());
        leaders = new int[steady.length];
        Arrays.fill(leaders, SteadyLeader.NOBODY);
        alive = new double[steady.length];
        costs = new RecentCosts[steady.length];
        Arrays.setAll(costs, edge -> new RecentCosts());
        backs = new Condition.Watch[steady.length];
        Arrays.setAll(backs, edge -> back(edges.get(edge)).watch(space));
        fates = new EdgeFate[steady.length];
        Arrays.setAll(fates, edge -> new EdgeFate());
        cell = first;
        probability = first.probability();
    }

    private static Condition back(Edge edge) {
        return new Condition.Back(new EdgeSet(edge.source() + "->" + edge.target()), 1);
    }

    /** Takes the next step in. */
    public void next(CellSnapshot now) {
        cell = now;
        probability = now.probability();
        for (int edge = 0; edge < leaders.length; edge++) {
            double[] row = probability.row(edge);
            leaders[edge] = steady[edge].next(row);
            alive[edge] = EdgeReading.alive(noneColumn, row);
            costs[edge].add(now.expectedCost(edge));
        }
        for (int edge = 0; edge < leaders.length; edge++) // the conditions ask for them all
        fates[edge].next(noneLeads(edge), backs[edge].next(this), 1 - alive[edge]);
    }

    public SearchSpace space() {
        return space;
    }

    public CellKind kind() {
        return kind;
    }

    public List<Edge> edges() {
        return edges;
    }

    @Override
    public int leader(int edge) {
        return leaders[edge];
    }

    @Override
    public double alive(int edge) {
        return alive[edge];
    }

    /** Whether {@code none} leads. */
    public boolean noneLeads(int edge) {
        return noneColumn >= 0 && leaders[edge] == noneColumn;
    }

    /** What became of an edge. */
    public EdgeFate fate(int edge) {
        return fates[edge];
    }

    public double probability(int edge, int column) {
        return probability.at(edge, column);
    }

    /** The most probable operation of an edge but for one. */
    public int strongestBut(int edge, int column) {
        int best = column == 0 ? 1 : 0;
        for (int other = 0; other < probability.columns(); other++)
            if (other != column && probability.at(edge, other) > probability.at(edge, best)) best = other;
        return best;
    }

    /** Whether a hand took the edge away. */
    public boolean dropped(int edge) {
        return cell.constraints().of(edge) instanceof EdgeConstraint.Dropped;
    }

    /** What the edge cost over the last steps. */
    public MeanCost cost(int edge) {
        return costs[edge].mean();
    }

    /** For how many steps on end the edge's mean cost has been on the side of 0 on which it is: above 0, or below. */
    public int costSince(int edge) {
        return costs[edge].stepsOnThisSide();
    }

    /** The edge's name, with that of its kind of cell where there are two. */
    public String name(int edge) {
        String label = edges.get(edge).label();
        return space.distinctKinds().size() > 1 ? kind.label() + " " + label : label;
    }

    /** What a sentence about the whole cell begins with where there are two kinds. */
    public String prefix() {
        return space.distinctKinds().size() > 1 ? Texts.text("analysis.event.state.CellState.cell", kind.label()) : "";
    }

    /** The mean share alive of the edges from the cell's inputs, and of those between intermediate nodes. */
    public EdgePreference preference() {
        return EdgePreference.of(space.topology(), alive);
    }

    /** The names of some edges, such as {@code 0→2, 1→3}. */
    public String names(Predicate<Edge> some) {
        return edges.stream().filter(some).map(Edge::label).collect(Collectors.joining(", "));
    }

    public int count(Predicate<Edge> some) {
        return (int) edges.stream().filter(some).count();
    }

    public Operation candidate(int column) {
        return space.candidates().get(column);
    }

    /** A candidate's name. */
    public String operation(int column) {
        return space.candidates().get(column).shortLabel();
    }
}
