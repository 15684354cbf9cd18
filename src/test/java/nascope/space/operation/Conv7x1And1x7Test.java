package nascope.space.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nascope.net.OperationReference;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.OperationSize;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Conv7x1And1x7Test {
    private static final Operation OPERATION = new Conv7x1And1x7();

    static List<Path> files() throws IOException {
        return OperationReference.files(OPERATION);
    }

    @ParameterizedTest
    @MethodSource("files")
    void agreesWithPyTorchForwardAndBackward(Path file) {
        OperationReference.assertAgrees(OPERATION, file);
    }

    @Test
    void theRowHalvesTheWidthBeforeTheColumnHalvesTheHeight() {
        SearchSpace space =
                new SearchSpace(new CellTopology(2), List.of(CellKind.REDUCTION), 2, List.of(new None(), OPERATION));
        int channels = 4;
        long weights = 7L * channels * channels; // of each convolution

        assertThat(OperationSize.of(space, CellKind.REDUCTION, space.topology().edge(0, 2), OPERATION, 8))
                .isEqualTo(new OperationSize(2 * weights, weights * 8 * 4 + weights * 4 * 4));
        assertThat(OperationSize.of(space, CellKind.REDUCTION, space.topology().edge(2, 3), OPERATION, 8))
                .isEqualTo(new OperationSize(2 * weights, 2 * weights * 4 * 4));
    }
}
