package nascope.search.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nascope.search.Checkpoint;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.KernelKind;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodeActivityTest {
    private static final SearchSettings SMALL = SmallSearches.SMALL
            .with(Settings.CELLS, 3)
            .with(Settings.REDUCTION, true)
            .withText(Settings.OPERATIONS, "none,max_pool_3x3,skip_connect,sep_conv_3x3");

    @Test
    void readsMagnitudeDeviationAndSignOfAllNumbers() {
        NodeActivity activity = NodeActivity.of(1, 1, -1, 3, 0);
        assertThat(activity.cell()).isEqualTo(1);
        assertThat(activity.magnitude()).isEqualTo(1.25);
        assertThat(activity.deviation()).isCloseTo(Math.sqrt(2.1875), within(1e-12));
        assertThat(activity.positive()).isEqualTo(0.5);
    }

    @Test
    void bothKernelsTellTheSame() {
        try (SearchSession fused = SearchSession.open(SMALL.with(Settings.KERNELS, KernelKind.FUSED));
                SearchSession nd4j = SearchSession.open(SMALL.with(Settings.KERNELS, KernelKind.ND4J))) {
            fused.step();
            nd4j.step();
            for (CellKind kind : CellKind.values())
                for (int node = 0; node <= SMALL.space().topology().nodeCount(); node++)
                    assertSame(
                            fused.lastBatch().activity(kind, node),
                            nd4j.lastBatch().activity(kind, node));
        }
    }

    @Test
    void inputNodesAreNormalisedOverTheBatch() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            session.step();
            assertThat(session.lastBatch().activity(CellKind.NORMAL, 0).get(0).deviation())
                    .isCloseTo(1, within(0.01));
        }
    }

    @Test
    void thereIsALineForEachCellOfTheKind() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            session.step();
            List<Integer> all = SMALL.space().distinctKinds().stream()
                    .flatMap(kind -> session.lastBatch().activity(kind, 2).stream())
                    .map(NodeActivity::cell)
                    .sorted()
                    .toList();
            assertThat(all).containsExactly(0, 1, 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void toLookChangesNothing(KernelKind kernels) {
        SearchSettings settings = SMALL.with(Settings.KERNELS, kernels);
        try (SearchSession plain = SearchSession.open(settings);
                SearchSession watched = SearchSession.open(settings)) {
            for (int step = 0; step < 4; step++) {
                assertThat(watched.step()).isEqualTo(plain.step());
                for (int node = 0; node <= 4; node++) watched.lastBatch().activity(CellKind.NORMAL, node);
            }
        }
    }

    @Test
    void nothingIsKnownBeforeTheFirstStepAndAfterGoingBack() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            Checkpoint start = session.checkpoint();
            assertThat(session.lastBatch().activity(CellKind.NORMAL, 2)).isEmpty();
            session.step();
            assertThat(session.lastBatch().activity(CellKind.NORMAL, 2)).isNotEmpty();
            session.restore(start);
            assertThat(session.lastBatch().activity(CellKind.NORMAL, 2)).isEmpty();
        }
    }

    @Test
    void refusesANodeThatIsNone() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            int output = SMALL.space().topology().nodeCount();
            assertThatThrownBy(() -> session.lastBatch().activity(CellKind.NORMAL, output + 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("node");
        }
    }

    private static void assertSame(List<NodeActivity> some, List<NodeActivity> others) {
        assertThat(some).hasSameSizeAs(others).isNotEmpty();
        for (int i = 0; i < some.size(); i++) {
            assertThat(some.get(i).magnitude()).isCloseTo(others.get(i).magnitude(), within(1e-3));
            assertThat(some.get(i).deviation()).isCloseTo(others.get(i).deviation(), within(1e-3));
            assertThat(some.get(i).positive()).isCloseTo(others.get(i).positive(), within(0.02));
        }
    }
}
