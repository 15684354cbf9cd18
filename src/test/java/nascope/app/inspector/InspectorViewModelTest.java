package nascope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import nascope.app.Frames;
import nascope.app.cell.CellViewModel;
import nascope.app.live.LiveSearch;
import nascope.picture.cell.CellPicture.Hit;
import nascope.picture.cell.Highlight;
import nascope.search.FakeSearch;
import nascope.search.Intervention;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.CellKind;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class InspectorViewModelTest {
    private LiveSearch live;
    private InspectorViewModel model;

    @AfterEach
    void close() {
        if (live != null) live.close();
    }

    @ParameterizedTest
    @CsvSource({"darts single 1", "darts bi 2", "snas single 1", "dsnas bi 1"})
    void showsTheNumbersOfTheEngine(String search) {
        run(SmallSearches.of(search).with(Settings.STEPS, 6), true);
        selectEdge(3);
        EdgeInspection edge = (EdgeInspection) model.inspectionProperty().get();
        var cell = live.steps().latestProperty().get().cells().get(CellKind.NORMAL);
        assertThat(edge.title()).isEqualTo("Edge 1→3");
        assertThat(edge.state()).isEqualTo("input edge · free");
        assertThat(edge.rows()).hasSize(5);
        for (int k = 0; k < 5; k++) {
            EdgeInspection.Row row = edge.rows().get(k);
            assertThat(row.alpha()).isEqualTo(cell.alpha().at(3, k));
            assertThat(row.probability()).isEqualTo(cell.probability().at(3, k));
            assertThat((Double) row.gate()).isEqualTo((Double) cell.gate().at(3, k)); // equal also if both are NaN
            assertThat((Double) row.cost()).isEqualTo((Double) cell.cost().at(3, k)); // equal also if both are NaN
        }
        double alive = 1 - cell.probability().at(3, 0);
        assertThat(edge.noneLogOdds()).isCloseTo(Math.log((1 - alive) / alive), within(1e-9));
    }

    @Test
    void theMeanCostIsThatOfTheStepsThatComputedIt() {
        run(SmallSearches.of("dsnas single 1").with(Settings.STEPS, 60), true);
        selectEdge(0);
        EdgeInspection edge = (EdgeInspection) model.inspectionProperty().get();
        for (int k = 0; k < 5; k++) {
            int column = k;
            double mean = IntStream.rangeClosed(11, 60)
                    .mapToDouble(step -> live.steps()
                            .historyProperty()
                            .get()
                            .get(step)
                            .cells()
                            .get(CellKind.NORMAL)
                            .cost()
                            .at(0, column))
                    .filter(cost -> !Double.isNaN(cost))
                    .average()
                    .orElse(Double.NaN);
            assertThat(edge.rows().get(k).meanCost()).isCloseTo(mean, within(1e-12));
        }
    }

    @Test
    void theFormulaHasTheNumbersOfTheStepInIt() {
        run(SmallSearches.of("darts single 1").with(Settings.STEPS, 6), true);
        selectEdge(0);
        String formula = ((EdgeInspection) model.inspectionProperty().get()).formula();
        var before = live.steps().historyProperty().get().get(5).cells().get(CellKind.NORMAL);
        var after = live.steps().historyProperty().get().get(6).cells().get(CellKind.NORMAL);
        double[] gate = after.gate().row(0);
        double[] cost = after.cost().row(0);
        double expected = 0;
        for (int k = 0; k < 5; k++) expected += gate[k] * cost[k];
        assertThat(formula)
                .startsWith("Step 6\np = softmax(α),  z = p\ngradient = z (c − Σ z·c),  Σ z·c = "
                        + Figures.number("%+.5f", expected));
        assertThat(lineOf("skip", formula))
                .containsExactly(
                        "skip",
                        Figures.number("%+.3f", before.alpha().at(0, 2)),
                        Figures.number("%.3f", before.probability().at(0, 2)),
                        Figures.number("%.3f", gate[2]),
                        Figures.number("%+.5f", gate[2] * (cost[2] - expected)),
                        Figures.number(
                                "%+.4f", after.alpha().at(0, 2) - before.alpha().at(0, 2)));
    }

    @Test
    void theFormulaSaysWhyAlphaStandsStillAndWhatIsClosed() {
        run(SmallSearches.of("dsnas single 1").with(Settings.STEPS, 1000), false);
        selectEdge(0);
        model.meddling().toggleForbidden(new SkipConnect());
        Frames.until(
                live,
                () -> live.steps()
                        .latestProperty()
                        .get()
                        .cells()
                        .get(CellKind.NORMAL)
                        .constraints()
                        .of(0)
                        .equals(new EdgeConstraint.Forbidden(Set.of(new SkipConnect()))));
        model.meddling().freezeAlpha(true);
        step();
        model.onFrame(Long.MAX_VALUE / 2);
        EdgeInspection edge = (EdgeInspection) model.inspectionProperty().get();
        assertThat(edge.state()).isEqualTo("input edge · forbidden: skip");
        assertThat(edge.rows().get(2).open()).isFalse();
        assertThat(edge.formula())
                .contains("α stands still: it is frozen", "closed (gate, p and gradient 0): skip")
                .doesNotContain("\nskip");
        assertThat(edge.sentence()).isEqualTo("α stands still: it is frozen");
    }

    /** Whatever it gives as the reason stands in the numbers of the step. */
    @ParameterizedTest
    @CsvSource({"darts single 1", "dsnas single 1"})
    void oneSentenceSaysWhyAlphaMoved(String search) {
        run(SmallSearches.of(search).with(Settings.STEPS, 12), true);
        for (int step = 1; step <= 12; step++)
            for (int e = 0; e < 5; e++) {
                model.selection().clear();
                live.steps().cursor().moveTo(step);
                live.onFrame();
                selectEdge(e);
                EdgeInspection edge =
                        (EdgeInspection) model.inspectionProperty().get();
                String sentence = edge.sentence();
                EdgeInspection.Row named = edge.rows().stream()
                        .filter(row ->
                                sentence.matches("(.* of )?" + row.operation().shortLabel() + " .*"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(sentence));
                double before = live.steps()
                        .historyProperty()
                        .get()
                        .get(step - 1)
                        .cell(CellKind.NORMAL)
                        .alpha()
                        .at(e, edge.rows().indexOf(named));
                double change = named.alpha() - before;
                if (sentence.contains("rises")) assertThat(change).as(sentence).isPositive();
                if (sentence.contains("falls")) assertThat(change).as(sentence).isNegative();
                if (sentence.contains("lowered"))
                    assertThat(named.cost()).as(sentence).isNegative();
                if (sentence.contains("raised"))
                    assertThat(named.cost()).as(sentence).isPositive();
                if (sentence.contains("drawn"))
                    assertThat(named.gate()).as(sentence).isEqualTo(1);
                else assertThat(sentence).contains(" most");
            }
    }

    @Test
    void theCurveOfAnOperationIsItsProbabilityInTheLastSteps() {
        run(SmallSearches.of("darts single 1").with(Settings.STEPS, 6), true);
        selectEdge(2);
        EdgeInspection edge = (EdgeInspection) model.inspectionProperty().get();
        assertThat(edge.rows()).allSatisfy(row -> {
            assertThat(row.recent()).hasSize(6);
            assertThat(row.recent().get(5)).isEqualTo(row.probability());
        });
    }

    @Test
    void aPastStepShowsTheSettingsAndConstraintsOfThatStep() {
        SearchSettings settings = SmallSearches.of("dsnas single 1").with(Settings.STEPS, 100);
        run(settings, false);
        live.change(settings.withText(Settings.named("cost-limit"), "1.5")
                .with(Settings.ALPHA_DECAY, 0.25)
                .with(Settings.ALPHA_RATE, 0.125));
        live.command(
                run -> run.intervene(Intervention.forbid(new CellEdge(CellKind.NORMAL, 3), Set.of(new SkipConnect()))));
        step();
        String decay = "gradient + %s α".formatted(settings.text(Settings.ALPHA_DECAY));
        String limit = "within ±%s,".formatted(settings.text(Settings.named("cost-limit")));
        EdgeInspection now = edgeAt(2);
        assertThat(now.formula()).contains("within ±1.5,", "gradient + 0.25 α", "η = 0.125", "closed");
        assertThat(now.state()).isEqualTo("input edge · forbidden: skip");
        EdgeInspection past = edgeAt(1);
        assertThat(past.formula()).contains(limit, decay, "\nskip").doesNotContain("η = 0.125", "closed");
        assertThat(past.state()).isEqualTo("input edge · free");
        assertThat(past.rows()).allMatch(EdgeInspection.Row::open);
    }

    private EdgeInspection edgeAt(int step) {
        live.steps().cursor().moveTo(step);
        live.onFrame();
        model.selection().clear();
        selectEdge(3);
        return (EdgeInspection) model.inspectionProperty().get();
    }

    @Test
    void aNodeShowsWhatItsEdgesCost() {
        run(SmallSearches.of("darts single 1").with(Settings.STEPS, 3), true);
        model.selection().select(new Hit(CellKind.NORMAL, new Highlight.OfNode(2)));
        NodeInspection node = (NodeInspection) model.inspectionProperty().get();
        assertThat(node.title()).isEqualTo("Node 2");
        assertThat(node.incoming()).contains("0→2", "1→2").doesNotContain("2→3");
        assertThat(node.outgoing()).contains("2→3").doesNotContain("0→2");
        model.selection().select(new Hit(CellKind.NORMAL, new Highlight.OfNode(4)));
        node = (NodeInspection) model.inspectionProperty().get();
        assertThat(node.title()).isEqualTo("Output");
        assertThat(node.incoming()).isEmpty();
    }

    @Test
    void opensWithASelectionAndClosesWithoutOne() {
        live = new LiveSearch(FakeSearch::new, SearchSettings.standard());
        model = new InspectorViewModel(live, new CellViewModel(live));
        assertThat(model.openProperty().get()).isFalse();
        model.toggle();
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.inspectionProperty().get()).as("no step yet").isNull();
        model.toggle();
        assertThat(model.openProperty().get()).isFalse();
        model.selection().nextEdge();
        assertThat(model.openProperty().get()).isTrue();
        model.selection().clear();
        assertThat(model.openProperty().get()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1640, 1.6k", "12345, 12k", "3200000, 3.2M", "45000000000, 45G"})
    void countsAreShort(long count, String text) {
        assertThat(Figures.count(count)).isEqualTo(text);
    }

    private void run(SearchSettings settings, boolean toTheEnd) {
        live = new LiveSearch(SearchSession::open, settings);
        model = new InspectorViewModel(live, new CellViewModel(live));
        if (!toTheEnd) live.speed().limit(1e-6);
        live.begin(settings);
        if (toTheEnd) {
            Frames.until(live, () -> live.stateProperty().get().ended());
        } else {
            Frames.until(
                    live,
                    () -> live.steps().latestProperty().get() != null
                            && live.steps().latestProperty().get().step() == 1);
        }
    }

    private void step() {
        int next = live.steps().latestProperty().get().step() + 1;
        live.step();
        Frames.until(live, () -> live.steps().latestProperty().get().step() == next);
    }

    private void selectEdge(int index) {
        model.selection()
                .select(new Hit(
                        CellKind.NORMAL,
                        new Highlight.OfEdge(
                                live.settings().space().topology().edges().get(index))));
    }

    private static String[] lineOf(String operation, String formula) {
        return Arrays.stream(formula.split("\n"))
                .filter(line -> line.startsWith(operation))
                .findFirst()
                .orElseThrow()
                .split(" +");
    }
}
