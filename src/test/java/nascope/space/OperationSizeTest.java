package nascope.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.operation.DilConv5x5;
import nascope.space.operation.MaxPool3x3;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;
import nascope.space.operation.SepConv3x3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationSizeTest {
    private static final SearchSettings SETTINGS =
            SmallSearches.SMALL.with(Settings.CELLS, 3).with(Settings.REDUCTION, true);

    static List<Operation> operations() {
        return Operations.ALL.stream()
                .filter(operation -> operation.connects() && !operation.equals(new MaxPool3x3()))
                .toList();
    }

    /** An operation's parameters are those by which a network with it is larger than one without. */
    @ParameterizedTest
    @MethodSource("operations")
    void parametersAreThoseOfTheEngine(Operation operation) {
        SearchSettings with = SETTINGS.withText(Settings.OPERATIONS, "none,max_pool_3x3," + operation.label());
        long more = parameters(with) - parameters(SETTINGS.withText(Settings.OPERATIONS, "none,max_pool_3x3"));
        long counted = 0;
        for (CellKind kind : CellKind.values())
            for (Edge edge : with.space().topology().edges())
                counted +=
                        OperationSize.of(with.space(), kind, edge, operation, 4).parameters();
        assertThat(counted).isEqualTo(more);
    }

    @Test
    void aConvolutionMultipliesEveryWeightAtEveryPixelOfItsNode() {
        SearchSettings one = SmallSearches.SMALL.with(Settings.CHANNELS, 3);
        Edge edge = one.space().topology().edge(0, 2);
        assertThat(OperationSize.of(one.space(), CellKind.NORMAL, edge, new DilConv5x5(), 8))
                .isEqualTo(new OperationSize(75 + 9, 64 * (75 + 9)));
        assertThat(OperationSize.of(one.space(), CellKind.NORMAL, edge, new SepConv3x3(), 8))
                .isEqualTo(new OperationSize(2 * (27 + 9), 2 * 64 * (27 + 9)));
        assertThat(OperationSize.of(one.space(), CellKind.NORMAL, edge, new MaxPool3x3(), 8))
                .isEqualTo(new OperationSize(0, 0));
    }

    private static long parameters(SearchSettings settings) {
        try (SearchSession session = SearchSession.open(settings)) {
            return session.parameters();
        }
    }
}
