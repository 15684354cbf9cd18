package nascope.analysis.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nascope.analysis.EdgeFilm;
import nascope.analysis.EdgeLives;
import nascope.analysis.SteadyLeader;
import nascope.base.Table;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;

/** Runs are written as p(none) of the edges 0→2, 1→2, 0→3, 1→3, 2→3, step by step. */
class ConditionTest {
    private static final SearchSpace SPACE = SearchSettings.standard().space();
    private static final EdgeSet ALL = new EdgeSet("all");
    private static final EdgeSet INPUT = EdgeSet.INPUT;

    @Test
    void noneLeadsOnSoManyEdgesAtOneTime() {
        double[][] run = {{.1, .1, .1, .1, .1}, {.1, .1, .1, .1, .6}, {.6, .6, .6, .1, .6}, {.6, .6, .6, .6, .6}};
        assertThat(first(new Condition.NoneLeads(ALL, 0.8), run)).hasValue(2);
        assertThat(first(new Condition.NoneLeads(ALL, 1), run)).hasValue(3);
        assertThat(first(new Condition.NoneLeads(EdgeSet.INTERMEDIATE, 1), run)).hasValue(1);
        assertThat(first(new Condition.NoneLeads(new EdgeSet("1->3"), 1), run)).hasValue(3);
        assertThat(first(new Condition.NoneLeads(new EdgeSet("1->5"), 1), run))
                .as("an edge the cell has not")
                .isEmpty();
    }

    @Test
    void noneHasLedOnSoManyEdgesAtOneTimeOrAnother() {
        double[][] run = {{.6, .1, .1, .1, .1}, {.1, .6, .6, .1, .6}, {.1, .1, .1, .6, .1}};
        assertThat(first(new Condition.NoneLed(ALL, 1), run)).hasValue(2);
        assertThat(first(new Condition.NoneLeads(ALL, 1), run)).isEmpty();
    }

    @Test
    void anEdgeIsBackWhenNoneHasLostHalfOfTheMostItHad() {
        Condition half = new Condition.Back(INPUT, 0.5);
        assertThat(first(half, new double[][] {{.1, .1, .1, .1, .1}, {.6, .6, .6, .6, .6}, {.6, .29, .29, .6, .6}}))
                .as("edges that none leads yet")
                .isEmpty();
        assertThat(first(half, new double[][] {{.1, .1, .1, .1, .1}, {.2, .2, .2, .2, .2}, {.2, .11, .11, .2, .2}}))
                .as("edges on which none has more than half of that")
                .isEmpty();
        assertThat(first(half, new double[][] {{.1, .1, .1, .1, .1}, {.6, .6, .6, .6, .6}, {.6, .08, .08, .6, .6}}))
                .hasValue(2);
        assertThat(first(half, new double[][] {{.6, .6, .6, .6, .6}, {.6, .08, .08, .6, .6}}))
                .as("edges that none led from the start")
                .isEmpty();
        assertThat(first(half, new double[][] {{.1, .1, .1, .1, .1}, {.02, .02, .02, .02, .1}}))
                .as("edges that none never led")
                .isEmpty();
    }

    @Test
    void sharesAliveAreComparedEdgeByEdge() {
        double[][] run = {{.5, .5, .5, .5, .5}, {.2, .2, .3, .2, .5}, {.2, .2, .2, .2, .2}};
        assertThat(first(new Condition.Alive(ALL, 1, 0.75), run)).hasValue(2);
        assertThat(first(new Condition.Alive(INPUT, 0.75, 0.75), run)).hasValue(1);
        assertThat(first(new Condition.Thin(EdgeSet.INTERMEDIATE, 1, 0.6), run)).hasValue(0);
        assertThat(first(new Condition.Thin(INPUT, 1, 0.4), run)).isEmpty();
    }

    @Test
    void inputsAreAheadByTheDifferenceOfTheMeans() {
        double[][] run = {{.1, .1, .1, .1, .3}, {.1, .1, .1, .1, .41}};
        assertThat(first(new Condition.InputsAhead(0.3), run)).hasValue(1);
    }

    @Test
    void thePatternsOfThePaperAreToldFromEachOther() {
        double[][] growing = {{.1, .1, .1, .1, .1}, {.6, .6, .6, .6, .6}, {.1, .1, .1, .1, .3}};
        double[][] wide = {{.1, .1, .1, .1, .1}, {.1, .1, .1, .1, .6}};
        double[][] noEdges = {{.1, .1, .1, .1, .1}, {.6, .6, .6, .6, .6}};
        assertThat(showing(growing)).containsExactly(Patterns.GROWING, Patterns.NO_EDGES);
        assertThat(showing(wide)).containsExactly(Patterns.WIDE);
        assertThat(showing(noEdges)).containsExactly(Patterns.NO_EDGES);
    }

    @Test
    void whereNoneIsNoCandidateItNeverLeads() {
        SearchSpace without = SearchSettings.standard()
                .withText(Settings.OPERATIONS, "skip_connect,sep_conv_3x3")
                .space();
        EdgeLives nobodyLeads = new EdgeLives() {
            @Override
            public int leader(int edge) {
                return SteadyLeader.NOBODY;
            }

            @Override
            public double alive(int edge) {
                return 1;
            }
        };
        assertThat(new Condition.NoneLeads(ALL, 0.8).watch(without).next(nobodyLeads))
                .isFalse();
        assertThat(new Condition.NoneLed(ALL, 0.8).watch(without).next(nobodyLeads))
                .isFalse();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new EdgeSet("some"))
                .hasMessage("edges must be all, input, intermediate or an edge such as 2->3, got \"some\"");
        assertThatThrownBy(() -> new Condition.NoneLeads(ALL, 0))
                .hasMessage("part must be above 0 and at most 1, got 0.0");
        assertThatThrownBy(() -> new Condition.Alive(ALL, 1, 2)).hasMessageContaining("share");
    }

    private static List<StoryLine> showing(double[]... run) {
        return Patterns.ALL.stream()
                .filter(pattern -> first(pattern.condition(), run).isPresent())
                .toList();
    }

    private static OptionalInt first(Condition condition, double[]... run) {
        EdgeFilm film = new EdgeFilm(SPACE, CellKind.NORMAL);
        StoryWatch watch = new StoryWatch(SPACE, film, List.of(condition));
        for (int step = 0; step < run.length; step++) {
            film.append(snapshot(step, run[step]));
            if (step % 2 == 1) watch.readOn(); // in pieces
        }
        watch.readOn();
        return watch.first(0);
    }

    private static SearchSnapshot snapshot(int step, double... none) {
        int columns = SPACE.candidates().size();
        double[][] alpha = new double[none.length][columns];
        for (int edge = 0; edge < none.length; edge++) {
            Arrays.fill(alpha[edge], Math.log((1 - none[edge]) / (columns - 1)));
            alpha[edge][SPACE.noneColumn()] = Math.log(none[edge]);
        }
        Table unknown = Table.filled(none.length, columns, Double.NaN);
        CellSnapshot cell = new CellSnapshot(Table.copyOf(alpha), unknown, unknown);
        Measures measures = Measures.NONE;
        return new SearchSnapshot(step, 1, measures, measures, 0.1, 0.1, Double.NaN, Map.of(CellKind.NORMAL, cell));
    }
}
