package nascope.export.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nascope.base.Table;
import nascope.export.RecordedBranch;
import nascope.record.table.Csv;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/** A tidy table (RFC 4180, UTF-8): a line a step, cell, edge and operation; numbers to their last digit, empty where none was measured. */
final class CsvForm implements DataForm {
    private static final List<String> NAMES =
            List.of("step", "cell", "edge", "operation", "alpha", "probability", "gate", "cost");

    @Override
    public String mark() {
        return ".csv";
    }

    @Override
    public void write(RecordedBranch branch, List<Integer> steps, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(Csv.line(NAMES));
        SearchSpace space = branch.space();
        for (int step : steps)
            for (CellKind kind : space.distinctKinds())
                write(writer, space, step, kind, branch.history().get(step).cell(kind));
        writer.flush();
    }

    private static void write(Writer writer, SearchSpace space, int step, CellKind kind, CellSnapshot cell)
            throws IOException {
        for (Edge edge : space.topology().edges())
            for (int k = 0; k < space.candidates().size(); k++)
                writer.write(Csv.line(List.of(
                        Integer.toString(step),
                        kind.label(),
                        edge.source() + "->" + edge.target(),
                        space.candidates().get(k).label(),
                        number(cell.alpha(), edge, k),
                        number(cell.probability(), edge, k),
                        number(cell.gate(), edge, k),
                        number(cell.cost(), edge, k))));
    }

    private static String number(Table table, Edge edge, int column) {
        double value = table.row(edge.index())[column];
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
