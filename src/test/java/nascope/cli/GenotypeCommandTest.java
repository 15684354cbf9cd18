package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import nascope.picture.look.Theme;
import nascope.search.FakeSearch;
import nascope.space.operation.DilConv5x5;
import nascope.space.operation.SepConv3x3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenotypeCommandTest {
    private static final String TEXT =
            "Genotype(normal=[('sep_conv_3x3', 0), ('skip_connect', 1), ('sep_conv_3x3', 0), "
                    + "('none', 1), ('skip_connect', 2)], normal_concat=range(2, 4), ";
    private static final String NORMAL = TEXT + "reduce=[], reduce_concat=range(2, 4))";

    @TempDir
    Path folder;

    @Test
    void describesWidthDepthAndCounts() {
        assertThat(Execution.of(FakeSearch::new, "genotype", NORMAL)).isEqualTo(new Execution(0, """
                        normal cell, 2 intermediate nodes: width 1.50, depth 3, input edges 3, intermediate edges 1
                          0->2  sep_conv_3x3
                          1->2  skip_connect
                          0->3  sep_conv_3x3
                          1->3  none
                          2->3  skip_connect
                          counts: none 1, sep_conv_3x3 2, skip_connect 2
                        operations alone: 12,800 weights, 13,107,200 multiply-adds (8 cells, 16 channels, images of 32 x 32)
                        """, ""));
    }

    @Test
    void tellsWhatTwoShareOfTextsAndFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("one.txt"), "# by hand\n" + NORMAL + "\n");
        String other = NORMAL.replace("('skip_connect', 1)", "('max_pool_3x3', 1)");

        assertThat(Execution.of(FakeSearch::new, "genotype", file.toString(), other)
                        .out())
                .contains("normal cell: 60 % of the choices are in both\n")
                .contains("  both: 0->2 sep_conv_3x3, 0->3 sep_conv_3x3, 2->3 skip_connect\n")
                .contains("  first alone: 1->2 skip_connect\n")
                .contains("  second alone: 1->2 max_pool_3x3\n");
    }

    @Test
    void publishedCellsAreKnownByNameAndListedWithTheirSources() {
        assertThat(Execution.of(FakeSearch::new, "genotype", "darts v2", "DARTS V1")
                        .out())
                .contains("width 3.50, depth 3")
                .contains("normal cell: 45 % of the choices are in both");
        assertThat(Execution.of(FakeSearch::new, "genotype", "--gallery").out())
                .contains("GDAS FRC  normal: width 2.50, depth 3, input edges 5, intermediate edges 3\n")
                .contains("(quark0/darts, cnn/genotypes.py, DARTS_V2)\n");
    }

    @Test
    void describesAndDrawsACellOfNasBench() {
        Path file = folder.resolve("cell.png");
        Execution done = Execution.of(
                FakeSearch::new,
                "genotype",
                "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|skip_connect~0|nor_conv_1x1~1|avg_pool_3x3~2|",
                "--out",
                file.toString());

        assertThat(done.code()).isZero();
        assertThat(done.out()).startsWith("""
                        normal cell, 3 intermediate nodes: width 2.33, depth 2, input edges 3, intermediate edges 2
                          0->1  nor_conv_3x3  (not one of DARTS' eight)
                        """).contains("without those that are known by name alone");
        assertThat(file).exists();
    }

    @Test
    void drawsTheCellWithItsOperations() throws IOException {
        Path file = folder.resolve("cell.png");
        Execution execution = Execution.of(FakeSearch::new, "genotype", NORMAL, "--out", file.toString());

        assertThat(execution.out()).endsWith("written: " + file + "\n");
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(900);
        assertThat(pixels(image, Theme.LIGHT.inputNode().getRGB())).isGreaterThan(500);
        assertThat(pixels(image, Theme.LIGHT.of(new SepConv3x3()).getRGB())).isGreaterThan(2000);
        assertThat(pixels(image, Theme.LIGHT.of(new DilConv5x5()).getRGB())).isLessThan(500); // its legend alone
    }

    @Test
    void drawsBothKindsOfCellsAndDrawsAgainOverAPicture() throws IOException {
        Path file = folder.resolve("cell.PNG");
        Execution.of(FakeSearch::new, "genotype", NORMAL, "--out", file.toString());
        Execution.of(
                FakeSearch::new,
                "genotype",
                TEXT + "reduce=[('none', 0), ('none', 1), ('none', 0), ('none', 1)], reduce_concat=range(2, 4))",
                "--out",
                file.toString());

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1800);
    }

    @Test
    void aPictureIsNotWrittenInPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("cell.png"), "old");
        Path before = Files.createLink(folder.resolve("before"), file);

        Execution.of(FakeSearch::new, "genotype", NORMAL, "--out", file.toString());

        assertThat(before).hasContent("old");
        assertThat(ImageIO.read(file.toFile())).isNotNull();
    }

    private static int pixels(BufferedImage image, int color) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) if (image.getRGB(x, y) == color) count++;
        return count;
    }
}
