package nascope.search;

import static nascope.search.SmallSearches.SMALL;
import static nascope.search.SmallSearches.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nascope.base.Softmax;
import nascope.base.Table;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.operation.MaxPool3x3;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SepConv5x5;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterventionTest {
    private static final int NONE = 0;
    private static final int SKIP = 2;
    private static final CellEdge EDGE = new CellEdge(CellKind.NORMAL, 1);
    private static final CellEdge OTHER = new CellEdge(CellKind.NORMAL, 4);
    private static final Operation SKIP_CONNECT = new SkipConnect();
    private static final SearchSettings WITHOUT_NONE =
            SMALL.withText(Settings.OPERATIONS, "max_pool_3x3,skip_connect,sep_conv_3x3");

    @ParameterizedTest
    @ValueSource(strings = {"darts single 1", "darts bi 1", "darts bi 2", "snas bi 1", "dsnas single 1", "dsnas bi 1"})
    void aForbiddenOperationHasGateProbabilityAndGradientOfExactlyZero(String search) {
        try (SearchSession session = SearchSession.open(SmallSearches.of(search))) {
            session.step(); // the optimizer has moments of the operations that are about to be forbidden
            double[] before = normal(session.snapshot()).alpha().row(1);
            session.intervene(Intervention.forbid(EDGE, Set.of(SKIP_CONNECT, new None())));

            for (SearchSnapshot snapshot : steps(session, 30)) {
                CellSnapshot cell = normal(snapshot);
                for (int closed : new int[] {NONE, SKIP}) {
                    assertThat(cell.gate().at(1, closed)).isZero();
                    assertThat(cell.probability().at(1, closed)).isZero();
                    assertThat(cell.alpha().at(1, closed)).isEqualTo(before[closed]);
                }
                assertThat(sum(cell.gate().row(1))).isCloseTo(1, within(1e-12));
                assertThat(sum(cell.probability().row(1))).isCloseTo(1, within(1e-12));
            }
            assertThat(normal(session.snapshot()).alpha().row(1)[3]).isNotEqualTo(before[3]);
        }
    }

    @Test
    void probabilitiesOfTheRestAreThoseOfASearchWithoutTheForbiddenOperation() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            session.intervene(new Intervention.SetAlpha(EDGE, List.of(0.5, -1.0, 9.0, 0.25, 2.0)));
            session.intervene(Intervention.forbid(EDGE, Set.of(SKIP_CONNECT)));

            double[] rest = Softmax.of(0.5, -1.0, 0.25, 2.0);
            assertThat(normal(session.snapshot()).probability().row(1))
                    .containsExactly(rest[0], rest[1], 0, rest[2], rest[3]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"darts single 1", "darts bi 2", "snas single 1", "dsnas bi 1"})
    void aPinnedEdgeIsOneHotAndItsAlphaStandsStill(String search) {
        try (SearchSession session = SearchSession.open(SmallSearches.of(search))) {
            session.step();
            double[] before = normal(session.snapshot()).alpha().row(1);
            session.intervene(Intervention.pin(EDGE, SKIP_CONNECT));

            for (SearchSnapshot snapshot : steps(session, 10)) {
                CellSnapshot cell = normal(snapshot);
                assertThat(cell.gate().row(1)).containsExactly(0, 0, 1, 0, 0);
                assertThat(cell.probability().row(1)).containsExactly(0, 0, 1, 0, 0);
                assertThat(cell.alpha().row(1)).containsExactly(before);
                assertThat(cell.cost().at(1, SKIP)).isFinite();
                assertThat(cell.cost().at(1, 3)).as("not computed").isNaN();
                assertThat(cell.constraints().of(1)).isEqualTo(new EdgeConstraint.Pinned(SKIP_CONNECT));
                assertThat(cell.constraints().of(2)).isEqualTo(EdgeConstraint.free());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"darts single 1", "snas bi 1", "dsnas single 1"})
    void aDroppedEdgeCarriesNoneAloneAndComputesNothing(String search) {
        try (SearchSession session = SearchSession.open(SmallSearches.of(search))) {
            double[] before = normal(session.snapshot()).alpha().row(1);
            session.intervene(Intervention.drop(EDGE));

            for (SearchSnapshot snapshot : steps(session, 10)) {
                CellSnapshot cell = normal(snapshot);
                assertThat(cell.gate().row(1)).containsExactly(1, 0, 0, 0, 0);
                assertThat(cell.probability().row(1)).containsExactly(1, 0, 0, 0, 0);
                assertThat(cell.alpha().row(1)).containsExactly(before);
                assertThat(Arrays.stream(cell.cost().row(1)).skip(1))
                        .as("not computed")
                        .containsOnly(Double.NaN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"darts", "snas", "dsnas"})
    void whereNoneIsNoCandidateADroppedEdgeHasNoGateAtAll(String method) {
        try (SearchSession session = SearchSession.open(WITHOUT_NONE.withText(Settings.METHOD, method))) {
            for (int edge = 0; edge < 5; edge++)
                session.intervene(Intervention.drop(new CellEdge(CellKind.NORMAL, edge)));

            CellSnapshot cell = normal(session.step());

            assertThat(cell.gate()).isEqualTo(Table.filled(5, 3, 0));
            assertThat(cell.probability()).isEqualTo(Table.filled(5, 3, 0));
            assertThat(cell.cost()).isEqualTo(Table.filled(5, 3, Double.NaN));
            assertThat(session.step().training().loss()).isFinite();
        }
    }

    @Test
    void aRestoredEdgeLearnsAgain() {
        try (SearchSession session = SearchSession.open(SmallSearches.of("darts single 1"))) {
            session.intervene(Intervention.drop(EDGE));
            session.step();
            double[] before = normal(session.snapshot()).alpha().row(1);
            session.intervene(Intervention.restore(EDGE));

            CellSnapshot cell = normal(session.step());

            assertThat(cell.constraints()).isEqualTo(Constraints.NONE);
            assertThat(cell.gate().row(1)).doesNotContain(0, 1);
            assertThat(cell.alpha().row(1)).isNotEqualTo(before);
        }
    }

    @Test
    void everyKindOfCellHasItsOwnEdges() {
        SearchSettings both = SMALL.with(Settings.CELLS, 3).with(Settings.REDUCTION, true);
        try (SearchSession session = SearchSession.open(both)) {
            session.intervene(Intervention.pin(new CellEdge(CellKind.REDUCTION, 1), SKIP_CONNECT));

            SearchSnapshot snapshot = session.step();

            assertThat(snapshot.cells().get(CellKind.REDUCTION).gate().row(1)).containsExactly(0, 0, 1, 0, 0);
            assertThat(normal(snapshot).constraints()).isEqualTo(Constraints.NONE);
        }
    }

    @Test
    void theLogOddsOfNoneAreShifted() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            double before = logOddsOfNone(session);
            session.intervene(new Intervention.ShiftNone(EDGE, -1.5));

            assertThat(logOddsOfNone(session)).isCloseTo(before - 1.5, within(1e-12));
        }
    }

    private static double logOddsOfNone(SearchSession session) {
        double none = normal(session.snapshot()).probability().at(1, NONE);
        return Math.log(none / (1 - none));
    }

    @ParameterizedTest
    @ValueSource(strings = {"darts single 1", "snas bi 1", "dsnas bi 1"})
    void frozenAlphaStandsStillAndIsStillMeasured(String search) {
        try (SearchSession session = SearchSession.open(SmallSearches.of(search))) {
            session.step();
            Table alpha = normal(session.snapshot()).alpha();
            session.intervene(new Intervention.FreezeAlpha(true));
            for (SearchSnapshot snapshot : steps(session, 5)) {
                assertThat(normal(snapshot).alpha()).isEqualTo(alpha);
                assertThat(snapshot.mode().alphaFrozen()).isTrue();
                assertThat(snapshot.search().loss()).isFinite();
            }
            session.intervene(new Intervention.FreezeAlpha(false));
            assertThat(normal(session.step()).alpha()).isNotEqualTo(alpha);
        }
    }

    @Test
    void aStepTeachesWhomItIsToldTo() {
        // every batch holds all images, so that the loss of a step moves only if somebody learned
        SearchSettings settings = SmallSearches.of("darts single 1").with(Settings.BATCH, 40);
        try (SearchSession session = SearchSession.open(settings)) {
            session.intervene(new Intervention.Teach(TrainingMode.Target.ALPHA));
            session.intervene(new Intervention.FreezeAlpha(true));
            double loss = session.step().training().loss();
            assertThat(session.step().training().loss()).isCloseTo(loss, within(1e-5));

            session.intervene(new Intervention.FreezeAlpha(false));
            Table alpha = normal(session.step()).alpha();
            assertThat(normal(session.step()).alpha()).isNotEqualTo(alpha);

            session.intervene(new Intervention.Teach(TrainingMode.Target.WEIGHTS));
            alpha = normal(session.snapshot()).alpha();
            session.step();
            assertThat(Math.abs(session.step().training().loss() - loss)).isGreaterThan(1e-4);
            assertThat(normal(session.snapshot()).alpha()).isEqualTo(alpha);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"darts single 1", "snas bi 1", "dsnas single 1"})
    void randomGatesAreDrawnUniformlyFromWhatIsOpenWhateverAlphaSays(String search) {
        try (SearchSession session = SearchSession.open(SmallSearches.of(search))) {
            for (int edge = 0; edge < 5; edge++)
                session.intervene(new Intervention.SetAlpha(
                        new CellEdge(CellKind.NORMAL, edge), List.of(20.0, 0.0, 0.0, 0.0, 0.0)));
            session.intervene(Intervention.forbid(EDGE, Set.of(SKIP_CONNECT)));
            session.intervene(new Intervention.RandomGates(true));
            Table alpha = normal(session.snapshot()).alpha();
            double[] counts = new double[5];
            for (SearchSnapshot snapshot : steps(session, 200)) {
                assertThat(normal(snapshot).alpha()).isEqualTo(alpha);
                for (double[] row : normal(snapshot).gate().toRows())
                    assertThat(row).containsOnly(0, 1);
                for (int k = 0; k < 5; k++) counts[k] += normal(snapshot).gate().at(1, k);
            }
            assertThat(counts[SKIP]).isZero();
            for (int k : new int[] {0, 1, 3, 4}) assertThat(counts[k]).isBetween(25.0, 75.0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dsnas single 1", "dsnas bi 1"})
    void imagesChangedBeforeTheFirstStepAreThoseOfASearchThatBeganWithThem(String search) {
        SearchSettings settings = SmallSearches.of(search);
        SearchSettings changed = settings.with(Settings.NOISE, 1.5).with(Settings.TRAIN_IMAGES, 60);
        try (SearchSession session = SearchSession.open(settings);
                SearchSession direct = SearchSession.open(changed)) {
            Intervention.between(settings, changed).forEach(session::intervene);

            assertThat(session.data()).isEqualTo(direct.data());
            assertThat(steps(session, 20)).isEqualTo(steps(direct, 20));
        }
    }

    @Test
    void theTemperatureChangesInTheRun() {
        try (SearchSession session = SearchSession.open(SmallSearches.of("snas single 1"))) {
            session.step();
            session.intervene(new Intervention.ChangeSetting(Settings.named("temperature-start"), "0.5"));
            session.intervene(new Intervention.ChangeSetting(Settings.named("temperature-end"), "0.5"));
            assertThat(session.step().temperature()).isEqualTo(0.5);
        }
    }

    static Stream<Intervention> everyKind() {
        return Stream.of(
                Intervention.drop(OTHER),
                Intervention.pin(OTHER, SKIP_CONNECT),
                Intervention.pin(EDGE, new SepConv3x3()), // in place of what is forbidden there
                Intervention.forbid(OTHER, Set.of(SKIP_CONNECT, new MaxPool3x3())),
                Intervention.restore(EDGE),
                new Intervention.ShiftNone(EDGE, 0.1),
                new Intervention.SetAlpha(OTHER, Collections.nCopies(5, -0.7)),
                new Intervention.FreezeAlpha(true),
                new Intervention.RandomGates(true),
                new Intervention.Teach(TrainingMode.Target.WEIGHTS),
                Intervention.ChangeSetting.of(Settings.ALPHA_RATE, 0.5),
                Intervention.ChangeSetting.of(Settings.NOISE, 3.0),
                Intervention.ChangeSetting.of(Settings.TRAIN_IMAGES, 20),
                Intervention.ChangeSetting.of(Settings.TRAIN_IMAGES, 90));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsTakenBackAtOnceLeavesNoTrace(Intervention intervention) {
        SearchSettings settings = SmallSearches.of("snas bi 1");
        try (SearchSession session = SearchSession.open(settings);
                SearchSession untouched = SearchSession.open(settings)) {
            for (SearchSession each : List.of(session, untouched)) {
                each.intervene(Intervention.forbid(EDGE, Set.of(SKIP_CONNECT)));
                steps(each, 7);
            }
            Intervention undo = session.intervene(intervention);
            assertThat(undo).isNotEqualTo(intervention);

            assertThat(session.intervene(undo)).isEqualTo(redo(intervention, undo));
            assertThat(session.snapshot()).isEqualTo(untouched.snapshot());
            assertThat(session.settings()).isEqualTo(untouched.settings());
            assertThat(steps(session, 7)).isEqualTo(steps(untouched, 7));
        }
    }

    /** What takes an undo back is what was done, but for a shift, which then is a row of values. */
    private static Intervention redo(Intervention intervention, Intervention undo) {
        if (!(intervention instanceof Intervention.ShiftNone)) return intervention;
        List<Double> row = new java.util.ArrayList<>(((Intervention.SetAlpha) undo).values());
        row.set(NONE, row.get(NONE) + 0.1);
        return new Intervention.SetAlpha(EDGE, row);
    }

    @Test
    void whatIsTakenBackLaterReturnsAsItWas() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            steps(session, 3);
            double[] before = normal(session.snapshot()).alpha().row(1);
            Intervention undo = session.intervene(new Intervention.ShiftNone(EDGE, 4));
            steps(session, 3);
            session.intervene(undo);
            assertThat(normal(session.snapshot()).alpha().row(1)).containsExactly(before);
        }
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() {
        assertRefused(
                SMALL,
                Intervention.drop(new CellEdge(CellKind.NORMAL, 5)),
                "edge must be a whole number from 0 to 4, got 5");
        assertRefused(
                SMALL,
                Intervention.drop(new CellEdge(CellKind.REDUCTION, 0)),
                "kind must be one of normal, those of the network's cells, got reduction");
        assertRefused(
                SMALL,
                Intervention.pin(EDGE, new SepConv5x5()),
                "operation must be one of none, max_pool_3x3, skip_connect, sep_conv_3x3, dil_conv_3x3, got sep_conv_5x5");
        assertRefused(
                WITHOUT_NONE,
                Intervention.forbid(EDGE, Set.copyOf(WITHOUT_NONE.get(Settings.OPERATIONS))),
                "operations must leave at least one candidate open, got all of max_pool_3x3, skip_connect, sep_conv_3x3");
        assertRefused(
                WITHOUT_NONE,
                new Intervention.ShiftNone(EDGE, 1),
                "none must be a candidate for its log-odds to be shifted, got operations max_pool_3x3, skip_connect, sep_conv_3x3");
        assertRefused(
                SMALL,
                new Intervention.SetAlpha(EDGE, List.of(1.0, 2.0)),
                "alpha must have shape [5] (-1 = any), got [2]");
        assertRefused(
                SMALL,
                Intervention.ChangeSetting.of(Settings.TRAIN_IMAGES, 5),
                "batch must be a whole number from 1 to 5, the number of images, got 8");
    }

    private static void assertRefused(SearchSettings settings, Intervention intervention, String message) {
        try (SearchSession session = SearchSession.open(settings);
                SearchSession untouched = SearchSession.open(settings)) {
            assertThatThrownBy(() -> session.intervene(intervention))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThat(session.step()).isEqualTo(untouched.step());
        }
    }

    @Test
    void anInterventionThatCannotBeIsNotMade() {
        assertThatThrownBy(() -> Intervention.forbid(EDGE, Set.of()))
                .hasMessage("operations must name at least one to forbid, got none");
        assertThatThrownBy(() -> new Intervention.SetAlpha(EDGE, List.of(Double.NaN)))
                .hasMessage("alpha must be a number from -1000000.0 to 1000000.0, got NaN");
        assertThatThrownBy(() -> new Intervention.ShiftNone(EDGE, Double.POSITIVE_INFINITY))
                .hasMessage("logOdds must be a number from -1000000.0 to 1000000.0, got Infinity");
        assertThatThrownBy(() -> Intervention.ChangeSetting.of(Settings.CELLS, 2))
                .hasMessage("setting must be one that may change in the run, got cells = 2");
        assertThatThrownBy(() -> new Intervention.ChangeSetting(Settings.NOISE, "loud"))
                .hasMessage("noise must be a number from 0 to 10, got \"loud\"");
    }

    private static CellSnapshot normal(SearchSnapshot snapshot) {
        return snapshot.cells().get(CellKind.NORMAL);
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).sum();
    }
}
