package nascope.picture.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import nascope.picture.Ink;
import nascope.picture.look.Theme;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripLabelsTest {
    private static final SearchSpace TWENTY_EDGES =
            SearchSettings.standard().with(Settings.NODES, 5).space();
    private static final int ABOVE = 20; // px
    private static final int HEIGHT = 90;

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 19})
    void theNameOfTheSelectedRowIsWhole(int edge) {
        StripLayout rows = StripLayout.of(TWENTY_EDGES, List.of(CellKind.NORMAL), 0, HEIGHT);
        BufferedImage image = new BufferedImage(80, ABOVE + HEIGHT + ABOVE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.translate(0, ABOVE);
        StripLabels.paint(g, rows, 78, Optional.of(new CellEdge(CellKind.NORMAL, edge)), Theme.LIGHT);
        int inked = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) != Theme.LIGHT.accent().getRGB()) continue;
                inked++;
                assertThat(y).isGreaterThanOrEqualTo(ABOVE).isLessThan(ABOVE + HEIGHT + 6);
            }
        assertThat(inked).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 6, 9, 10, 14, 15, 16, 19})
    void theNameOfTheSelectedRowDoesNotLieOnThatOfAllRows(int edge) {
        for (int height : new int[] {72, 90, 108}) {
            StripLayout rows = StripLayout.of(TWENTY_EDGES, List.of(CellKind.NORMAL), 0, height);
            Ink ink = Ink.of(
                    80,
                    height,
                    g -> StripLabels.paint(g, rows, 78, Optional.of(new CellEdge(CellKind.NORMAL, edge)), Theme.LIGHT));
            List<Double> lines = ink.texts().stream().map(Ink.Text::y).sorted().toList();
            assertThat(lines).hasSize(3);
            for (int i = 1; i < lines.size(); i++)
                assertThat(lines.get(i) - lines.get(i - 1)).isGreaterThanOrEqualTo(12);
        }
    }
}
