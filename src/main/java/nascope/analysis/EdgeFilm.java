package nascope.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nascope.base.Plain;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * What became of every edge of a kind of cell, step by step from step 0 on: who led it, how much of it was alive, and what
 * it cost. Seven bytes an edge and step. For one thread.
 */
public final class EdgeFilm {
    /** Over so many of the last steps an edge's cost is told; one step's scatters far more than it is. */
    public static final int COST_STEPS = 50;

    private static final double FULL = 65535; // a share is kept in 16 bits

    private final CellKind kind;
    private final int edges;
    private final int noneColumn;
    private final SteadyLeader[] steady;
    private byte[] leaders;
    private short[] alive;
    private float[] costs;
    private int size;

    /**
     * An empty film.
     *
     * @param kind of cell; the space must have it
     */
    public EdgeFilm(SearchSpace space, CellKind kind) {
        this.kind = kind;
        edges = space.topology().edgeCount();
        noneColumn = space.noneColumn();
        steady = new SteadyLeader[edges];
        Arrays.setAll(steady, edge -> new SteadyLeader());
        leaders = new byte[64 * edges];
        alive = new short[leaders.length];
        costs = new float[leaders.length];
    }

    /** Number of steps; one more than the number of the last. */
    public int size() {
        return size;
    }

    public int edges() {
        return edges;
    }

    /**
     * Adds a step.
     *
     * @throws IllegalArgumentException if it is not the next
     */
    public void append(SearchSnapshot snapshot) {
        if (snapshot.step() != size)
            throw new IllegalArgumentException(
                    Plain.text("step must be %d, the next of the film, got %d", size, snapshot.step()));
        int start = size * edges;
        if (start == leaders.length) grow();
        CellSnapshot cell = snapshot.cell(kind);
        for (int edge = 0; edge < edges; edge++) {
            double[] probabilities = cell.probability().row(edge);
            leaders[start + edge] = (byte) steady[edge].next(probabilities);
            alive[start + edge] = (short) Math.round(FULL * EdgeReading.alive(noneColumn, probabilities));
            costs[start + edge] = (float) cell.expectedCost(edge);
        }
        size++;
    }

    /**
     * Who led an edge after a step.
     *
     * @return a column of the candidates, or {@link SteadyLeader#NOBODY}
     */
    public int leader(int step, int edge) {
        return leaders[place(step, edge)];
    }

    /** How much of an edge was alive after a step, 0 to 1, within 1/65,535. */
    public double alive(int step, int edge) {
        return (alive[place(step, edge)] & 0xFFFF) / FULL;
    }

    /**
     * What an edge cost on the mean of the steps up to one: Σ z·c, in nats. Above 0 it drains, below it fills.
     *
     * @param steps at most so many; those in which no cost was measured do not count
     */
    public MeanCost cost(int step, int edge, int steps) {
        int first = Math.max(0, step - steps + 1);
        double[] measured = new double[step - first + 1];
        int count = 0;
        for (int at = first; at <= step; at++) {
            double cost = costs[place(at, edge)];
            if (!Double.isNaN(cost)) measured[count++] = cost;
        }
        return MeanCost.of(Arrays.copyOf(measured, count));
    }

    /** Where the edges stood after a step. */
    public EdgeLives at(int step) {
        return new EdgeLives() {
            @Override
            public int leader(int edge) {
                return EdgeFilm.this.leader(step, edge);
            }

            @Override
            public double alive(int edge) {
                return EdgeFilm.this.alive(step, edge);
            }
        };
    }

    /** Where every edge stood after a step, by index. */
    public List<EdgeStanding> standings(int step) {
        List<EdgeStanding> standings = new ArrayList<>();
        for (int edge = 0; edge < edges; edge++)
            standings.add(new EdgeStanding(
                    leader(step, edge), cost(step, edge, COST_STEPS).sign()));
        return standings;
    }

    private int place(int step, int edge) {
        if (step < 0 || step >= size)
            throw new IndexOutOfBoundsException(Plain.text("step must be from 0 to %d, got %d", size - 1, step));
        return step * edges + edge;
    }

    private void grow() {
        leaders = Arrays.copyOf(leaders, 2 * leaders.length);
        alive = Arrays.copyOf(alive, leaders.length);
        costs = Arrays.copyOf(costs, leaders.length);
    }
}
