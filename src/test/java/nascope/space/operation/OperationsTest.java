package nascope.space.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationsTest {
    static List<Operation> all() {
        return Operations.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachIsFoundByItsLabel(Operation operation) {
        assertThat(operation.label()).matches("[a-z][a-z0-9_]*");
        assertThat(Operations.named(operation.label())).isEqualTo(operation);
    }

    @Test
    void noneSharesALabelWithAnother() {
        assertThat(Operations.ALL.stream().map(Operation::label)).doesNotHaveDuplicates();
        assertThat(Operations.ALL.stream().map(Operation::shortLabel)).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownLabelIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Operations.named("sep_conv_9x9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("operation must be one of " + Labels.all() + ", got sep_conv_9x9");
    }

    @Test
    void onlyNoneConnectsNothing() {
        assertThat(Operations.ALL.stream().filter(operation -> !operation.connects()))
                .containsExactly(new None());
    }

    @ParameterizedTest
    @MethodSource("all")
    void layersTogetherHaveTheEdgesStride(Operation operation) {
        if (!operation.connects()) return;
        for (int stride = 1; stride <= 2; stride++) {
            int height = 1;
            int width = 1;
            for (Layer layer : operation.layers(stride)) {
                height *= layer.strideHeight();
                width *= layer.strideWidth();
            }
            assertThat(List.of(height, width)).isEqualTo(List.of(stride, stride));
        }
    }

    @Test
    void theEightOfDartsAreTheDefaultInTheirOrder() {
        List<String> eight = Stream.of(
                        "none max_pool_3x3 avg_pool_3x3 skip_connect sep_conv_3x3 sep_conv_5x5 dil_conv_3x3 dil_conv_5x5"
                                .split(" "))
                .toList();

        assertThat(SearchSpace.DARTS.stream().map(Operation::label)).isEqualTo(eight);
        assertThat(SearchSettings.standard().get(Settings.OPERATIONS)).isEqualTo(SearchSpace.DARTS);
    }

    @Test
    void someAreGivenInTheOrderOfTheList() {
        Set<Operation> some = Set.of(new DilConv5x5(), new None(), new SkipConnect());

        assertThat(Operations.inOrder(some)).containsExactly(new None(), new SkipConnect(), new DilConv5x5());
    }
}
