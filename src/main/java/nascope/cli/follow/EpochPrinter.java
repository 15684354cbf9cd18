package nascope.cli.follow;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import nascope.analysis.CellReading;
import nascope.analysis.EdgeReading;
import nascope.analysis.SelectedGenotype;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.cli.say.PlainLetters;
import nascope.importing.Following;
import nascope.run.told.EventLog;
import nascope.search.settings.Elsewhere;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.GenotypeRule;
import nascope.space.GenotypeText;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/** A line an epoch: losses, accuracies, and a bar an edge of what is left for it beside {@code none}; events below it. */
final class EpochPrinter implements Following.Listener {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String DIGITS = "01234567"; // where the terminal has no blocks

    private final PrintWriter out;
    private final String levels = Charset.defaultCharset().newEncoder().canEncode(BLOCKS) ? BLOCKS : DIGITS;
    private @Nullable SearchSettings settings; // null before the first run
    private @Nullable EventLog events;
    private @Nullable SearchSnapshot last; // whose events are not told yet, as more may be told of it

    EpochPrinter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begins(SearchSettings begun) {
        settle();
        settings = begun;
        events = new EventLog(begun);
        Elsewhere search = begun.elsewhere().orElseThrow();
        out.println(Texts.text("cli.follow.EpochPrinter.recognised", search.program()));
        search.remarks().forEach(remark -> out.println(PlainLetters.of(remark)));
        boolean none = begun.space().noneColumn() >= 0;
        String what = none
                ? Texts.text("cli.follow.EpochPrinter.bars-of-none")
                : Texts.text("cli.follow.EpochPrinter.bars-of-leader");
        out.println(Plain.text(
                "%s, %s 0 %s 1: %s", what, levels.charAt(0), levels.charAt(levels.length() - 1), edges(begun.space())));
        out.flush();
    }

    private static String edges(SearchSpace space) {
        return String.join(
                " ", space.topology().edges().stream().map(EpochPrinter::name).toList());
    }

    private static String name(Edge edge) {
        return edge.source() + "->" + edge.target();
    }

    @Override
    public void step(SearchSnapshot snapshot) {
        if (settings == null) return;
        if (last != null && last.step() != snapshot.step()) settle();
        if (last != null && snapshot.step() < last.step()) events = new EventLog(settings); // the program came back
        last = snapshot;
        StringBuilder line = new StringBuilder(Texts.text("cli.follow.EpochPrinter.epoch", snapshot.epoch()));
        measures(line, Texts.text("cli.follow.EpochPrinter.training"), snapshot.training());
        measures(line, Texts.text("cli.follow.EpochPrinter.search"), snapshot.search());
        for (Map.Entry<CellKind, CellSnapshot> cell : snapshot.cells().entrySet())
            line.append("  ").append(cell.getKey().label()).append(' ').append(bars(settings.space(), cell.getValue()));
        out.println(line);
        out.flush();
    }

    private static void measures(StringBuilder line, String name, Measures measures) {
        if (Double.isNaN(measures.loss()) && Double.isNaN(measures.accuracy())) return;
        line.append("  ").append(name);
        if (!Double.isNaN(measures.loss())) line.append(Plain.text(" %.3f", measures.loss()));
        if (!Double.isNaN(measures.accuracy())) line.append(Plain.text(" %.1f%%", 100 * measures.accuracy()));
    }

    private String bars(SearchSpace space, CellSnapshot cell) {
        StringBuilder bars = new StringBuilder();
        for (EdgeReading edge : CellReading.edges(space, cell.probability())) {
            double share = space.noneColumn() >= 0 ? 1 - edge.alive() : edge.probability();
            bars.append(levels.charAt((int) Math.round(Math.max(0, Math.min(1, share)) * (levels.length() - 1))));
        }
        return bars.toString();
    }

    /** Tells the events of the last step, of which nothing more will be told. */
    private void settle() {
        if (events != null && last != null)
            events.stepped(last).forEach(event -> out.println("  " + PlainLetters.line(event)));
        out.flush();
    }

    /** Tells how it ended. */
    void end(List<String> remarks) {
        settle();
        if (settings == null || last == null) {
            out.println(Texts.text("cli.follow.EpochPrinter.nothing"));
            remarks.forEach(remark -> out.println(PlainLetters.of(remark)));
        } else {
            for (GenotypeRule rule : GenotypeRule.values())
                out.println(Plain.text(
                        "%s: %s", rule.label(), GenotypeText.write(SelectedGenotype.of(settings.space(), last, rule))));
        }
        out.flush();
    }
}
