package nascope.picture.genotype;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nascope.gallery.Gallery;
import nascope.gallery.PublishedCell;
import nascope.picture.Ink;
import nascope.picture.look.Theme;
import nascope.space.CellKind;
import nascope.space.Genotype;
import nascope.space.GenotypeText;
import org.junit.jupiter.api.Test;

class GenotypePictureTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 900, 640);
    private static final Set<CellKind> BOTH = EnumSet.allOf(CellKind.class);

    @Test
    void everyListedOperationStandsOnItsEdgeAndNoOther() {
        List<String> texts = texts(List.of(named("NASNet-A")), EnumSet.of(CellKind.NORMAL));

        assertThat(texts)
                .contains("NASNet-A · normal cell · width 5.00 · depth 2")
                .noneMatch(text -> text.contains("reduction"))
                .doesNotContain("sep_conv_7x7"); // of the reduction cell
        assertThat(texts.stream().filter("avg pool"::equals)).hasSize(3); // two of them on one edge
        assertThat(texts.stream().filter("sep 5×5"::equals)).hasSize(2);
    }

    @Test
    void ofTwoEachSaysWhatItHasAlone() {
        GenotypePicture picture = new GenotypePicture(List.of(named("DARTS V2"), named("DARTS V1")), BOTH, AREA);

        assertThat(told(picture, AREA))
                .contains(
                        "0→2 sep_conv_3x3, in both",
                        "2→5 dil_conv_3x3, in this one alone",
                        "2→5 skip_connect, in this one alone");
        Ink ink = Ink.of(900, 640, g -> picture.paint(g, Theme.LIGHT));
        assertThat(ink.texts().stream().map(Ink.Text::text))
                .contains("DARTS V2 · normal cell · width 3.50 · depth 3", "in the other one alone");
    }

    @Test
    void aKindThatOneLacksIsSaidToBeMissing() {
        assertThat(texts(List.of(named("GDAS"), named("GDAS FRC")), BOTH)).contains("GDAS FRC · no reduction cell");
    }

    @Test
    void cellsOfDifferentSizesAreCompared() {
        Genotype small = GenotypeText.read("Genotype(normal=[('sep_conv_3x3', 0), ('noise', 1), ('none', 0), "
                + "('skip_connect', 2)], normal_concat=[2, 3], reduce=[], reduce_concat=[2, 3])");
        List<NamedGenotype> both = List.of(new NamedGenotype("", small), named("DARTS V2"));

        assertThat(told(new GenotypePicture(both, EnumSet.of(CellKind.NORMAL), AREA), AREA))
                .contains("0→3 none", "1→2 noise, in this one alone", "0→2 sep_conv_3x3, in both");
        assertThat(texts(both, BOTH)).contains("noise");
    }

    @Test
    void everyPublishedCellIsDrawnWithItsNamesWhole() {
        for (PublishedCell cell : Gallery.all())
            assertThat(texts(List.of(new NamedGenotype(cell.name(), cell.genotype())), BOTH))
                    .as(cell.name())
                    .anyMatch(text -> text.contains("width"))
                    .doesNotContain("…");
    }

    private static NamedGenotype named(String name) {
        return new NamedGenotype(name, Gallery.find(name).orElseThrow().genotype());
    }

    private static List<String> texts(List<NamedGenotype> genotypes, Set<CellKind> kinds) {
        GenotypePicture picture = new GenotypePicture(genotypes, kinds, AREA);
        Ink ink = Ink.of(900, 640, g -> picture.paint(g, Theme.DARK));
        return ink.texts().stream().map(Ink.Text::text).toList();
    }

    /** What is told anywhere. */
    private static Set<String> told(GenotypePicture picture, Rectangle2D area) {
        List<String> told = new ArrayList<>();
        for (int x = 0; x < area.getWidth(); x += 3)
            for (int y = 0; y < area.getHeight(); y += 3)
                told.addAll(List.of(picture.tell(x, y).split("; ", -1)));
        return new TreeSet<>(told);
    }
}
