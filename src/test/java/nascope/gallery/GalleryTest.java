package nascope.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nascope.analysis.WiringComparison;
import nascope.analysis.WiringShape;
import nascope.space.CellKind;
import nascope.space.Genotype;
import nascope.space.GenotypeText;
import nascope.space.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GalleryTest {
    /** Worked out by hand from the texts: shares of inputs of each node, and the longest path. */
    @ParameterizedTest(name = "{0}: width {1}, depth {2}")
    @CsvSource({
        "DARTS V1, 3.5, 3",
        "DARTS V2, 3.5, 3",
        "SNAS mild, 4, 2",
        "SNAS moderate, 4, 2",
        "SNAS aggressive, 4, 2",
        "GDAS, 2, 5",
        "GDAS FRC, 2.5, 3",
        "SETN, 3, 4",
        "P-DARTS, 3, 4",
        "PC-DARTS CIFAR-10, 4, 2",
        "PC-DARTS ImageNet, 3, 4",
        "DrNAS CIFAR-10, 2.5, 4",
        "DrNAS ImageNet, 3.5, 3",
        "FairDARTS a, 3, 2",
        "CDARTS CIFAR-10, 3, 3",
        "NASNet-A, 5, 2",
        "AmoebaNet-A, 4, 4",
        "PNASNet-5, 4.5, 3",
        "ENAS, 5, 2",
        "NAS-Bench-201 ResNet, 1.5, 3"
    })
    void normalCellsAreAsWideAndDeepAsTheirTextsSay(String name, double width, int depth) {
        WiringShape shape = WiringShape.of(Gallery.find(name)
                .orElseThrow()
                .genotype()
                .wiring(CellKind.NORMAL)
                .orElseThrow());

        assertThat(shape.width()).isEqualTo(width);
        assertThat(shape.depth()).isEqualTo(depth);
    }

    @Test
    void everyCellSaysWhereItWasTakenFromAndIsNamedOnce() {
        assertThat(Gallery.all())
                .hasSizeGreaterThan(20)
                .allSatisfy(cell -> assertThat(List.of(cell.paper(), cell.program(), cell.file(), cell.as()))
                        .allMatch(field -> !field.isBlank()));
        assertThat(Gallery.all().stream().map(PublishedCell::name)).doesNotHaveDuplicates();
    }

    @Test
    void everyCellIsTheSameWhenItIsWrittenAndReadAgain() {
        for (PublishedCell cell : Gallery.all()) {
            Genotype again = GenotypeText.read(GenotypeText.write(cell.genotype()));
            assertThat(again.wirings().keySet())
                    .isEqualTo(cell.genotype().wirings().keySet());
            cell.genotype().wirings().forEach((kind, wiring) -> {
                Wiring read = again.wiring(kind).orElseThrow();
                assertThat(read.topology()).isEqualTo(wiring.topology());
                assertThat(WiringComparison.of(wiring, read).share()).isEqualTo(1);
            });
        }
    }

    @Test
    void blanksSignsAndCapitalsOfANameDoNotMatter() {
        assertThat(Gallery.find("darts_v2")).isEqualTo(Gallery.find("DARTS V2")).isPresent();
        assertThat(Gallery.find("DARTS V3")).isEmpty();
    }
}
