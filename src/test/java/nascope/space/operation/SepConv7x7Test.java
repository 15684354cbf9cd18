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

class SepConv7x7Test {
    private static final Operation OPERATION = new SepConv7x7();

    static List<Path> files() throws IOException {
        return OperationReference.files(OPERATION);
    }

    @ParameterizedTest
    @MethodSource("files")
    void agreesWithPyTorchForwardAndBackward(Path file) {
        OperationReference.assertAgrees(OPERATION, file);
    }

    @Test
    void hasTheSizeOfTwoDepthwiseAndTwoPointwiseConvolutions() {
        SearchSpace space =
                new SearchSpace(new CellTopology(2), SearchSpace.kinds(1, false), 3, List.of(new None(), OPERATION));
        long weights = 2 * (3 * 7 * 7 + 3 * 3);

        assertThat(OperationSize.of(space, CellKind.NORMAL, space.topology().edge(0, 2), OPERATION, 8))
                .isEqualTo(new OperationSize(weights, weights * 8 * 8));
    }
}
