package nascope.space;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationSizeTest {
    private static final SearchSettings SETTINGS =
            SmallSearches.SMALL.with(Settings.CELLS, 3).with(Settings.REDUCTION, true);

    /** An operation's parameters are those by which a network with it is larger than one without. */
    @ParameterizedTest
    @ValueSource(
            strings = {"avg_pool_3x3", "skip_connect", "sep_conv_3x3", "sep_conv_5x5", "dil_conv_3x3", "dil_conv_5x5"})
    void parametersAreThoseOfTheEngine(String operation) {
        SearchSettings with = SETTINGS.withText(Settings.OPERATIONS, "none,max_pool_3x3," + operation);
        long more = parameters(with) - parameters(SETTINGS.withText(Settings.OPERATIONS, "none,max_pool_3x3"));
        long counted = 0;
        for (CellKind kind : CellKind.values())
            for (Edge edge : with.space().topology().edges())
                counted += OperationSize.of(with.space(), kind, edge, Operation.of(operation), 4)
                        .parameters();
        assertThat(counted).isEqualTo(more);
    }

    @Test
    void aConvolutionMultipliesEveryWeightAtEveryPixelOfItsNode() {
        SearchSettings one = SmallSearches.SMALL.with(Settings.CHANNELS, 3);
        Edge edge = one.space().topology().edge(0, 2);
        assertThat(OperationSize.of(one.space(), CellKind.NORMAL, edge, new Operation.DilConv(5), 8))
                .isEqualTo(new OperationSize(75 + 9, 64 * (75 + 9)));
        assertThat(OperationSize.of(one.space(), CellKind.NORMAL, edge, new Operation.SepConv(3), 8))
                .isEqualTo(new OperationSize(2 * (27 + 9), 2 * 64 * (27 + 9)));
        assertThat(OperationSize.of(one.space(), CellKind.NORMAL, edge, new Operation.MaxPool(), 8))
                .isEqualTo(new OperationSize(0, 0));
    }

    private static long parameters(SearchSettings settings) {
        try (SearchSession session = SearchSession.open(settings)) {
            return session.parameters();
        }
    }
}
