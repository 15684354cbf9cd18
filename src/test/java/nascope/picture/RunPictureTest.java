package nascope.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import nascope.picture.cell.Cells;
import nascope.picture.instrument.all.WidthVersusDepth;
import nascope.picture.look.Theme;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;

class RunPictureTest {
    private static final SearchSpace SPACE = Cells.space(2);

    @Test
    void showsCellAndChartsOnThePage() {
        Operation skip = new SkipConnect();
        RunPicture picture = new RunPicture(RunView.all(), SPACE, 100, "DSNAS", Theme.DARK);
        picture.append(List.of(
                Cells.step(0, 1, 0.9, Cells.led(SPACE, skip, 0.7)),
                Cells.step(1, 1, 0.9, Cells.led(SPACE, skip, 0.7))));
        BufferedImage image = Cells.image(1180, 720, g -> picture.paint(g, Cells.area(1180, 720)));
        assertThat(new Color(image.getRGB(2, 2))).isEqualTo(Theme.DARK.page());
        assertThat(new Color(image.getRGB(30, 30))).isEqualTo(Theme.DARK.panel());
        assertThat(count(image, 0, 660, Theme.DARK.of(skip))).isGreaterThan(5000);
        assertThat(count(image, 660, 1180, Theme.DARK.growing())).isGreaterThan(5000);
    }

    @Test
    void saysWhichStepItShowsAndMarksItInEveryChart() {
        RunPicture picture = new RunPicture(RunView.all(), SPACE, 100, "DSNAS", Theme.LIGHT);
        for (int step = 0; step <= 25; step++)
            picture.append(List.of(Cells.step(step, 1, 0.9, Cells.random(SPACE, 1))));
        Ink ink = Ink.of(1180, 720, g -> picture.paint(g, Cells.area(1180, 720)));
        assertThat(ink.text("DSNAS").text()).isEqualTo("DSNAS · step 25 of 100");
        List<Ink.Line> cursors = ink.lines().stream()
                .filter(line -> line.color().equals(Theme.LIGHT.accent()))
                .toList();
        assertThat(cursors).as("one a chart, and one of the film").hasSize(4);
        for (Ink.Line cursor : cursors) {
            Rectangle2D line = cursor.shape().getBounds2D();
            assertThat(line.getWidth()).isZero();
            assertThat(ink.texts())
                    .as("a number of the step below the cursor at %s", line)
                    .anyMatch(text -> text.text().equals("25")
                            && Math.abs(text.x() - line.getX()) < 20
                            && text.y() > line.getMaxY()
                            && text.y() < line.getMaxY() + 40);
        }
    }

    @Test
    void theFilmOfTheLineBesideLiesUnderItsOwn() {
        RunPicture picture = new RunPicture(RunView.all(), SPACE, 100, "DSNAS", Theme.LIGHT);
        Operation skip = new SkipConnect();
        Operation other = new SepConv3x3();
        for (int step = 0; step <= 25; step++)
            picture.append(List.of(Cells.step(step, 1, 0.9, Cells.led(SPACE, skip, 0.9))));
        picture.beside("drop 2→3 at 5", Color.MAGENTA);
        for (int step = 0; step <= 25; step++)
            picture.appendGhost(List.of(Cells.step(step, 1, 0.9, Cells.led(SPACE, other, 0.9))));
        Ink ink = Ink.of(1180, 720, g -> picture.paint(g, Cells.area(1180, 720)));
        double name = ink.texts().stream()
                .filter(text -> text.text().equals("drop 2→3 at 5"))
                .mapToDouble(Ink.Text::y)
                .max()
                .orElseThrow();
        BufferedImage image = Cells.image(1180, 720, g -> picture.paint(g, Cells.area(1180, 720)));
        assertThat(count(image, 110, 300, (int) name - 100, (int) name - 8, Theme.LIGHT.of(skip)))
                .isGreaterThan(1000);
        assertThat(count(image, 110, 300, (int) name + 8, 690, Theme.LIGHT.of(other)))
                .isPositive();
        assertThat(count(image, 110, 300, (int) name + 8, 690, Theme.LIGHT.of(skip)))
                .isZero();
    }

    @Test
    void aViewShowsTheCellsOrInstrumentsAlone() {
        assertThat(texts(new RunView(true, List.of(), false)))
                .doesNotContain("Width versus depth")
                .contains("cell before last");
        assertThat(texts(new RunView(false, List.of(new WidthVersusDepth()), false)))
                .contains("Width versus depth")
                .doesNotContain("cell before last", "Edges selected");
        assertThatIllegalArgumentException().isThrownBy(() -> new RunView(false, List.of(), false));
    }

    @Test
    void theFilmAloneSaysWhichColourIsWhichOperation() {
        assertThat(texts(new RunView(false, List.of(), true)))
                .contains("Film of the edges", "0→2", "2→3", "skip", "max pool")
                .doesNotContain("cell before last", "Edges selected");
    }

    private static List<String> texts(RunView view) {
        RunPicture picture = new RunPicture(view, SPACE, 100, "DSNAS", Theme.LIGHT);
        picture.append(List.of(Cells.step(0, 1, 0.9, Cells.random(SPACE, 1))));
        return Ink.of(900, 600, g -> picture.paint(g, Cells.area(900, 600))).texts().stream()
                .map(Ink.Text::text)
                .toList();
    }

    @Test
    void withoutAStepThereIsNothingToShow() {
        RunPicture picture = new RunPicture(RunView.all(), SPACE, 100, "DSNAS", Theme.LIGHT);
        assertThatIllegalStateException()
                .isThrownBy(() -> Cells.image(100, 100, g -> picture.paint(g, Cells.area(100, 100))))
                .withMessage("a picture of a run needs at least one step, got 0");
    }

    private static int count(BufferedImage image, int left, int right, Color color) {
        return count(image, left, right, 0, image.getHeight(), color);
    }

    private static int count(BufferedImage image, int left, int right, int top, int bottom, Color color) {
        int pixels = 0;
        for (int x = left; x < right; x++)
            for (int y = top; y < bottom; y++) if (new Color(image.getRGB(x, y)).equals(color)) pixels++;
        return pixels;
    }
}
