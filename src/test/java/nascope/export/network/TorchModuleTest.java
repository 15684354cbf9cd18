package nascope.export.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nascope.search.network.CutOutNetwork;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.Genotype;
import nascope.space.GenotypeText;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;
import org.junit.jupiter.api.Test;

/** The text of a module. */
class TorchModuleTest {
    private static final SearchSpace SPACE = SearchSettings.standard()
            .with(Settings.REDUCTION, true)
            .with(Settings.CHANNELS, 16)
            .space();

    private static final Genotype GENOTYPE = GenotypeText.read(
            "Genotype(normal=[('sep_conv_3x3', 0), ('none', 1), ('skip_connect', 0), ('max_pool_3x3', 2)], "
                    + "normal_concat=range(2, 4), reduce=[('none', 0), ('none', 1), ('none', 0), ('none', 1)], "
                    + "reduce_concat=range(2, 4))");

    @Test
    void theCellIsData() {
        String text = text(GENOTYPE, List.of("of a test"));
        assertThat(text)
                .contains("CHANNELS = 16 ", "CELLS = [\"normal\", \"reduce\", \"reduce\"] ", "JOINED = [2, 3] ")
                .contains("""
                        EDGES = {  # from node, to node, operation
                            "normal": [
                                (0, 2, "sep_conv_3x3"),
                                (0, 3, "skip_connect"),
                                (2, 3, "max_pool_3x3"),
                            ],
                            "reduce": [],
                        }
                        """)
                .contains("image_channels=1, classes=7", "net = Network().load(\"a.npz\")\n");
    }

    @Test
    void everyOperationIsInTheFile() {
        String text = text(GENOTYPE, List.of());
        for (Operation operation : Operations.ALL)
            assertThat(text.contains("\n    \"" + operation.label() + "\": "))
                    .as(operation.label())
                    .isEqualTo(operation.connects());
    }

    /** Provenance has what a person called the data. */
    @Test
    void wordsCannotEndTheText() {
        assertThat(text(GENOTYPE, List.of("C:\\data\\\"\"\"\nimport os")))
                .contains("C:/data/'''\nimport os\n")
                .containsOnlyOnce("\"\"\"\n\nimport torch\n");
    }

    @Test
    void aKindOfCellThatTheGenotypeLacksIsNamed() {
        Genotype normal = GenotypeText.read(
                "Genotype(normal=[('sep_conv_3x3', 0), ('none', 1), ('skip_connect', 0), ('none', 2)], "
                        + "normal_concat=range(2, 4), reduce=[], reduce_concat=range(2, 4))");
        assertThatThrownBy(() -> new CutOutNetwork(SPACE, normal, 1, 7))
                .hasMessage("genotype must have a reduction cell, got none");
    }

    private static String text(Genotype genotype, List<String> provenance) {
        return TorchModule.text(new CutOutNetwork(SPACE, genotype, 1, 7), provenance, Optional.of("a.npz"));
    }
}
