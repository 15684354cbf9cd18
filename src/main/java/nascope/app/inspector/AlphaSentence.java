package nascope.app.inspector;

import java.util.Arrays;
import java.util.Optional;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.search.StepRates;
import nascope.search.method.RecordedGradient;
import nascope.search.method.SearchMethod;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.ExpectedCost;
import nascope.search.snapshot.SearchSnapshot;

/**
 * Why alpha of an edge moved as it did in a step, in one sentence: of the operation that was drawn, or where all are
 * weighed of the one that moved most. What the sentence gives as the reason is checked against the numbers of the step.
 */
final class AlphaSentence {
    private static final String COST = "%+.4f";

    private final String name; // of the operation it is about
    private final double change; // of its alpha
    private final double cost;
    private final double pull; // which way the step's gradient moves its alpha: above 0 up; NaN if that is not known

    private AlphaSentence(String name, double change, double cost, double pull) {
        this.name = name;
        this.change = change;
        this.cost = cost;
        this.pull = pull;
    }

    /** The sentence; empty before the first step. */
    static String of(SearchSettings settings, StepRecord step, CellEdge edge) {
        SearchSnapshot start = step.before();
        if (start == null) return "";
        if (settings.elsewhere().isPresent()) return Texts.text("app.inspector.AlphaSentence.not-logged");
        CellSnapshot after = step.after().cell(edge.kind());
        int[] open = after.constraints().of(edge.index()).open(settings.space().candidates());
        StepRates rates = StepRates.of(settings, Math.max(0, step.after().step() - 1));
        Optional<String> still = FormulaText.standsStill(step.after().mode(), rates, open.length);
        if (still.isPresent()) return still.get();

        double[] gate = after.gate().row(edge.index());
        double[] cost = after.cost().row(edge.index());
        double[] change = after.alpha().row(edge.index());
        double[] from = start.cell(edge.kind()).alpha().row(edge.index());
        Arrays.setAll(change, k -> change[k] - from[k]);
        boolean drawn = Arrays.stream(gate).filter(z -> z != 0).count() == 1;
        int place = 0; // in open
        for (int i = 1; i < open.length; i++)
            if (drawn ? gate[open[i]] != 0 : Math.abs(change[open[i]]) > Math.abs(change[open[place]])) place = i;
        int k = open[place];

        SearchMethod.Conditions conditions =
                new SearchMethod.Conditions(settings, step.after().temperature());
        int index = place;
        double pull = new RecordedGradient(settings.space(), start, step.after())
                .ofCosts(edge, settings.get(Settings.METHOD), conditions)
                .map(gradient -> -gradient[index])
                .orElse(Double.NaN);
        String name = settings.space().candidates().get(k).shortLabel();
        AlphaSentence sentence = new AlphaSentence(name, change[k], cost[k], pull);
        if (change[k] == 0) return Texts.text("app.inspector.AlphaSentence.nothing-moved");
        return drawn && gate[k] != 0 ? sentence.ofDrawn() : sentence.ofWeighed(ExpectedCost.of(gate, cost));
    }

    private String ofDrawn() {
        if (Double.isNaN(cost)) return plainly();
        if (cost == 0) return Numbers.text(Texts.text("app.inspector.AlphaSentence.s-was-drawn-which-costs"), name);
        boolean lowered = cost < 0;
        boolean rises = change > 0;
        String reason = lowered
                ? Texts.text("app.inspector.AlphaSentence.s-was-drawn-and-lowered")
                : Texts.text("app.inspector.AlphaSentence.s-was-drawn-and-raised");
        String what;
        if (lowered == rises)
            what = rises
                    ? Texts.text("app.inspector.AlphaSentence.so-it-rises")
                    : Texts.text("app.inspector.AlphaSentence.so-it-falls");
        else
            what = rises
                    ? Texts.text("app.inspector.AlphaSentence.yet-it-rises-carried-on")
                    : Texts.text("app.inspector.AlphaSentence.yet-it-falls-carried-on");
        return Numbers.text(reason, name, Figures.number(COST, cost)) + what;
    }

    private String ofWeighed(double expected) {
        if (pull * change < 0)
            return Numbers.text(
                    change > 0
                            ? Texts.text("app.inspector.AlphaSentence.s-rises-most-carried-on")
                            : Texts.text("app.inspector.AlphaSentence.s-falls-most-carried-on"),
                    name);
        boolean below = cost < expected;
        boolean explained = below ? change > 0 : cost > expected && change < 0;
        if (!explained) return plainly();
        return Numbers.text(
                below
                        ? Texts.text("app.inspector.AlphaSentence.s-rises-most-its-cost")
                        : Texts.text("app.inspector.AlphaSentence.s-falls-most-its-cost"),
                name,
                Figures.number(COST, cost),
                Figures.number(COST, expected));
    }

    private String plainly() {
        return Numbers.text(
                change > 0
                        ? Texts.text("app.inspector.AlphaSentence.s-rises")
                        : Texts.text("app.inspector.AlphaSentence.s-falls"),
                name);
    }
}
