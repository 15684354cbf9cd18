package nascope.importing.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.importing.line.LogLine;
import nascope.space.CellKind;
import nascope.space.Genotype;

/** What one dialect tells of some lines, in the order in which it does; {@code "-"} for a line that it leaves to others. */
final class Heard implements Told {
    private final List<String> told = new ArrayList<>();

    private Heard() {}

    static List<String> of(Dialect dialect, String... lines) {
        Heard heard = new Heard();
        Dialect.Reader reader = dialect.open();
        for (String line : lines) if (!reader.take(LogLine.of(line), heard)) heard.told.add("-");
        reader.end(heard);
        return heard.told;
    }

    @Override
    public void begins(String mark) {
        told.add("begins: " + mark);
    }

    @Override
    public void epoch(int number) {
        told.add("epoch " + number);
    }

    @Override
    public void epochBegins(int number) {
        told.add("epoch " + number);
    }

    @Override
    public void table(Optional<CellKind> kind, double[][] rows, Values values) {
        told.add("table " + kind.map(CellKind::name).orElse("?") + " " + rows.length + "x" + rows[0].length + " "
                + values + " from " + rows[0][0]);
    }

    @Override
    public void beta(Optional<CellKind> kind, double[] values) {
        told.add("beta " + kind.map(CellKind::name).orElse("?") + " " + values.length + " from " + values[0]);
    }

    @Override
    public void genotype(Genotype genotype) {
        told.add("genotype");
    }

    @Override
    public void ends(Genotype genotype) {
        told.add("ends with a genotype");
    }

    @Override
    public void measured(Measure measure, double value) {
        told.add(measure + " " + Math.round(value * 1e6) / 1e6);
    }

    @Override
    public void columns(List<String> operations) {
        told.add("columns " + operations);
    }

    @Override
    public void skipped(String why) {
        told.add("skipped: " + why);
    }

    @Override
    public void noSearch() {
        told.add("no search");
    }
}
