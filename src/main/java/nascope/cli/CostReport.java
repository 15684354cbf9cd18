package nascope.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.base.WholeFile;
import nascope.cli.say.Summary;
import nascope.run.CostStudy;
import nascope.search.measure.OperationCosts;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * Measured costs as a table for a person and as a file of comma-separated values for programs: a line for each moment,
 * cell, edge and operation. The file is written whole after each moment, so that what is measured is kept.
 */
final class CostReport {
    private static final String NAMES = "moment,cell,edge,operation,count,mean,sd,se";
    private static final int COLUMN = 13; // characters, for the longest label of DARTS' operations

    private final PrintWriter stdout;
    private final Path file;
    private final SearchSpace space;
    private final Map<CostStudy.Moment, OperationCosts> found = new EnumMap<>(CostStudy.Moment.class);

    CostReport(PrintWriter stdout, Path file, SearchSpace space) {
        this.stdout = stdout;
        this.file = file;
        this.space = space;
    }

    /**
     * A moment is measured.
     *
     * @throws nascope.base.InputException if the file cannot be written
     */
    void add(CostStudy.Moment moment, OperationCosts costs) {
        found.put(moment, costs);
        for (int cell = 0; cell < space.cells(); cell++)
            print(moment, cell, costs.cells().get(cell));
        stdout.flush();
        WholeFile.replace(file, out -> out.write(values().getBytes(StandardCharsets.UTF_8)));
    }

    /** What an interruption leaves, for the end of its sentence. */
    String kept() {
        return found.isEmpty()
                ? Texts.text("cli.CostReport.nothing-is-written")
                : Texts.text("cli.CostReport.keeps", file);
    }

    private void print(CostStudy.Moment moment, int cell, OperationCosts.OfCell costs) {
        String kind = space.kinds().get(cell).label();
        stdout.println(
                switch (moment) {
                    case START -> Texts.text("cli.CostReport.start", cell, kind);
                    case LEARNED -> Texts.text("cli.CostReport.learned", cell, kind);
                });
        StringBuilder names = new StringBuilder("  edge");
        space.candidates().forEach(operation -> names.append(Plain.text(" %" + COLUMN + "s", operation.label())));
        stdout.println(names);
        for (Edge edge : space.topology().edges()) {
            StringBuilder means = new StringBuilder("  " + Summary.label(edge));
            StringBuilder errors = new StringBuilder("      ");
            for (int k = 0; k < space.candidates().size(); k++) {
                means.append(padded(costs.mean().at(edge.index(), k), "%.5f"));
                errors.append(padded(costs.error(edge.index(), k), "(%.5f)"));
            }
            stdout.println(means);
            stdout.println(errors);
        }
    }

    private static String padded(double value, String format) {
        String text = Double.isNaN(value) ? "-" : Plain.text(format, value);
        return Plain.text(" %" + COLUMN + "s", text);
    }

    private String values() {
        StringBuilder text = new StringBuilder(NAMES).append('\n');
        found.forEach((moment, costs) -> {
            for (int cell = 0; cell < space.cells(); cell++)
                for (Edge edge : space.topology().edges())
                    for (int k = 0; k < space.candidates().size(); k++)
                        text.append(line(moment, cell, edge, k, costs.cells().get(cell)))
                                .append('\n');
        });
        return text.toString();
    }

    private String line(CostStudy.Moment moment, int cell, Edge edge, int k, OperationCosts.OfCell costs) {
        StringJoiner line = new StringJoiner(",");
        line.add(moment.label()).add(Integer.toString(cell)).add(Summary.label(edge));
        line.add(space.candidates().get(k).label());
        line.add(Integer.toString((int) costs.count().at(edge.index(), k)));
        line.add(number(costs.mean().at(edge.index(), k)));
        line.add(number(costs.deviation().at(edge.index(), k)));
        line.add(number(costs.error(edge.index(), k)));
        return line.toString();
    }

    /** Empty where too little was counted. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
