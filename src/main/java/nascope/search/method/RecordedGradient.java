package nascope.search.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.OpenColumns;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.term.AlphaTerm;
import nascope.search.term.OpenEdge;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/** The gradients of alpha in a step of the past, computed from what is recorded of it by the code that the search uses. */
public final class RecordedGradient {
    private final List<CellEdge> places = new ArrayList<>();
    private final List<OpenEdge> edges = new ArrayList<>();
    private final List<double[]> gates = new ArrayList<>();
    private final List<double[]> costs = new ArrayList<>();

    /**
     * Gathers all edges on which there was something to choose.
     *
     * @param before the snapshot before the step
     * @param after the step's own
     */
    public RecordedGradient(SearchSpace space, SearchSnapshot before, SearchSnapshot after) {
        for (Map.Entry<CellKind, CellSnapshot> entry : after.cells().entrySet())
            for (int edge = 0; edge < space.topology().edgeCount(); edge++)
                add(space, new CellEdge(entry.getKey(), edge), before, entry.getValue());
    }

    private void add(SearchSpace space, CellEdge place, SearchSnapshot before, CellSnapshot after) {
        int width = space.candidates().size();
        OpenColumns open = new OpenColumns(after.constraints().open(place.index(), width), width);
        if (!open.leaveChoice()) return;
        List<Operation> operations =
                Arrays.stream(open.columns()).mapToObj(space.candidates()::get).toList();
        double[] logits = before.cell(place.kind()).alpha().row(place.index());
        places.add(place);
        edges.add(new OpenEdge(place.kind(), operations, open.narrow(logits)));
        gates.add(open.narrow(after.gate().row(place.index())));
        costs.add(open.narrow(after.cost().row(place.index())));
    }

    /**
     * What an edge's alpha was to descend because of the costs, one number an open operation.
     *
     * @return empty where nothing was to choose, where no gates were recorded, or where they do not tell all of the sample
     */
    public Optional<double[]> ofCosts(CellEdge edge, SearchMethod method, SearchMethod.Conditions conditions) {
        int index = places.indexOf(edge);
        boolean recorded = gates.stream()
                .allMatch(row -> Arrays.stream(row).noneMatch(Double::isNaN)
                        && Arrays.stream(row).anyMatch(gate -> gate != 0));
        if (index < 0 || !recorded) return Optional.empty();
        return method.drawn(edges, gates, conditions)
                .map(sample -> sample.gradient(costs).get(index));
    }

    /**
     * What it was to descend because of a term.
     *
     * @param progress 0 at the first step in which alpha learns, 1 at the last
     * @return empty where nothing was to choose
     */
    public Optional<double[]> ofTerm(
            CellEdge edge, AlphaTerm term, SearchMethod.Conditions conditions, double progress) {
        int index = places.indexOf(edge);
        if (index < 0) return Optional.empty();
        return Optional.of(
                term.at(edges, conditions.settings(), progress).gradient().get(index));
    }
}
