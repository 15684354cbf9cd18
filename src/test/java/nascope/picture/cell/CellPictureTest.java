package nascope.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import nascope.picture.Ink;
import nascope.picture.look.Theme;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellPictureTest {
    private static final SearchSettings BOTH_KINDS = SearchSettings.standard().with(Settings.REDUCTION, true);

    @ParameterizedTest(name = "{0}×{1}")
    @CsvSource({"620, 500", "420, 330", "300, 700", "900, 300"})
    void bothKindsOfCellsHaveRoomOfTheirOwn(double width, double height) {
        CellPicture picture = new CellPicture(BOTH_KINDS.space(), Cells.area(width, height));
        Rectangle2D normal = picture.layout(CellKind.NORMAL).orElseThrow().bounds();
        Rectangle2D reduction = picture.layout(CellKind.REDUCTION).orElseThrow().bounds();
        assertThat(normal.intersects(reduction)).isFalse();
        assertThat(Cells.area(width, height).contains(normal)).isTrue();
        assertThat(Cells.area(width, height).contains(reduction)).isTrue();
    }

    @Test
    void eachKindOfCellHasItsNameAboveIt() {
        try (FakeSearch search = new FakeSearch(BOTH_KINDS)) {
            CellPicture picture = new CellPicture(search.space(), Cells.area(620, 500));
            Ink ink = Ink.of(620, 500, g -> picture.paint(g, search.snapshot(), Theme.LIGHT));
            for (CellKind kind : CellKind.values()) {
                Rectangle2D cell = picture.layout(kind).orElseThrow().bounds();
                Ink.Text heading = ink.text(kind.label() + " cell");
                assertThat(heading.x()).isBetween(cell.getMinX(), cell.getMaxX());
                assertThat(heading.y()).isBetween(cell.getMinY() - 20, cell.getMinY());
            }
        }
    }

    @Test
    void saysWhatLiesAtAPointAndOfWhichCell() {
        CellPicture picture = new CellPicture(BOTH_KINDS.space(), Cells.area(620, 500));
        for (CellKind kind : CellKind.values()) {
            Point2D centre = picture.layout(kind).orElseThrow().centre(3);
            assertThat(picture.at(centre.getX(), centre.getY()))
                    .contains(new CellPicture.Hit(kind, new Highlight.OfNode(3)));
        }
        assertThat(picture.at(1, 1)).isEmpty();
    }

    @Test
    void aSearchOfNormalCellsHasNoOther() {
        SearchSpace space = SearchSettings.standard().space();
        assertThat(new CellPicture(space, Cells.area(620, 500)).layout(CellKind.REDUCTION))
                .isEmpty();
    }

    @Test
    void paintsEverythingOnTheThemesBackground() {
        try (FakeSearch search = new FakeSearch(BOTH_KINDS)) {
            search.step();
            CellPicture picture = new CellPicture(search.space(), Cells.area(620, 500));
            BufferedImage image = Cells.image(620, 500, g -> picture.paint(g, search.snapshot(), Theme.DARK));
            assertThat(new Color(image.getRGB(0, 0))).isEqualTo(Theme.DARK.panel());
            assertThat(new Color(image.getRGB(619, 499))).isEqualTo(Theme.DARK.panel());
        }
    }
}
