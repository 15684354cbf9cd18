package nascope.export.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import nascope.base.NpzWriter;
import nascope.base.Table;
import nascope.export.RecordedBranch;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * Arrays for NumPy: {@code step} (T); {@code normal_alpha}, {@code _probability}, {@code _gate}, {@code _cost} (T × edges ×
 * operations), the same of reduction cells; losses and accuracies (T); the names of edges and operations. NaN where nothing
 * was measured.
 */
final class NpzForm implements DataForm {
    @Override
    public String mark() {
        return ".npz";
    }

    @Override
    public void write(RecordedBranch branch, List<Integer> steps, OutputStream out) throws IOException {
        NpzWriter arrays = new NpzWriter(out);
        SearchSpace space = branch.space();
        Run run = new Run(branch, steps, arrays);
        run.numbers("step", SearchSnapshot::step);
        run.numbers("epoch", SearchSnapshot::epoch);
        run.numbers("training_loss", step -> step.training().loss());
        run.numbers("training_entropy", step -> step.training().entropy());
        run.numbers("training_accuracy", step -> step.training().accuracy());
        run.numbers("search_loss", step -> step.search().loss());
        run.numbers("search_entropy", step -> step.search().entropy());
        run.numbers("search_accuracy", step -> step.search().accuracy());
        run.numbers("held_out_loss", step -> step.heldOut().loss());
        run.numbers("held_out_accuracy", step -> step.heldOut().accuracy());
        for (CellKind kind : space.distinctKinds()) {
            run.tables(kind, "alpha", CellSnapshot::alpha);
            run.tables(kind, "probability", CellSnapshot::probability);
            run.tables(kind, "gate", CellSnapshot::gate);
            run.tables(kind, "cost", CellSnapshot::cost);
        }
        arrays.texts(
                "operations", space.candidates().stream().map(Operation::label).toList());
        arrays.texts(
                "edges",
                space.topology().edges().stream()
                        .map(edge -> edge.source() + "->" + edge.target())
                        .toList());
        arrays.finish();
    }

    private record Run(RecordedBranch branch, List<Integer> steps, NpzWriter arrays) {
        void numbers(String name, ToDoubleFunction<SearchSnapshot> value) throws IOException {
            arrays.doubles(name, List.of(steps.size()), out -> {
                for (int step : steps)
                    out.put(value.applyAsDouble(branch.history().get(step)));
            });
        }

        void tables(CellKind kind, String name, Function<CellSnapshot, Table> table) throws IOException {
            List<Edge> edges = branch.space().topology().edges();
            int operations = branch.space().candidates().size();
            List<Integer> shape = List.of(steps.size(), edges.size(), operations);
            arrays.doubles(kind.label() + "_" + name, shape, out -> {
                for (int step : steps) {
                    Table now = table.apply(branch.history().get(step).cell(kind));
                    for (Edge edge : edges) for (double value : now.row(edge.index())) out.put(value);
                }
            });
        }
    }
}
