package nascope.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import nascope.base.Table;
import nascope.picture.look.Theme;
import nascope.search.snapshot.FeatureMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapPictureTest {
    private static final int SIDE = 8;
    private static final Theme THEME = Theme.DARK;

    @Test
    void aNumberIsASquareOfOneColour() {
        BufferedImage picture = MapPicture.ofMaps(List.of(table(-2, 0, 1, 2)), SIDE, THEME);
        assertThat(picture.getWidth()).isEqualTo(MapPicture.width(1, SIDE)).isEqualTo(10);
        assertThat(picture.getHeight()).isEqualTo(MapPicture.height(SIDE)).isEqualTo(10);
        for (int y = 0; y < 4; y++)
            for (int x = 0; x < 4; x++) {
                assertThat(at(picture, 1 + x, 1 + y)).isEqualTo(THEME.negative());
                assertThat(at(picture, 5 + x, 1 + y)).isEqualTo(THEME.panel());
                assertThat(at(picture, 1 + x, 5 + y)).isEqualTo(THEME.faded(THEME.positive(), 0.5));
                assertThat(at(picture, 5 + x, 5 + y)).isEqualTo(THEME.positive());
            }
        assertThat(at(picture, 0, 0)).isEqualTo(THEME.border());
    }

    @Test
    void allMapsHaveOneScale() {
        BufferedImage picture = MapPicture.ofMaps(List.of(table(1, 1, 1, 1), table(4, 4, 4, 4)), SIDE, THEME);
        assertThat(at(picture, 3, 3)).isEqualTo(THEME.faded(THEME.positive(), 0.75));
        assertThat(at(picture, 11 + 3, 3)).isEqualTo(THEME.positive());
    }

    @Test
    void mapsOfZerosAreEmptyFrames() {
        BufferedImage picture = MapPicture.ofMaps(List.of(table(0, 0, 0, 0)), SIDE, THEME);
        assertThat(at(picture, 3, 3)).isEqualTo(THEME.panel());
    }

    @Test
    void anImageOfOneChannelIsGreyFromItsLeastToItsGreatestNumber() {
        BufferedImage picture = MapPicture.ofImage(new FeatureMaps(List.of(table(-1, 0, 0, 1))), SIDE, THEME);
        assertThat(at(picture, 1, 1)).isEqualTo(Color.BLACK);
        assertThat(at(picture, 5, 1)).isEqualTo(new Color(128, 128, 128));
        assertThat(at(picture, 8, 8)).isEqualTo(Color.WHITE);
    }

    @Test
    void anImageOfThreeChannelsHasColours() {
        FeatureMaps image = new FeatureMaps(List.of(table(1, 0, 0, 0), table(0, 1, 0, 0), table(0, 0, 1, 0)));
        BufferedImage picture = MapPicture.ofImage(image, SIDE, THEME);
        assertThat(at(picture, 1, 1)).isEqualTo(Color.RED);
        assertThat(at(picture, 5, 1)).isEqualTo(Color.GREEN);
        assertThat(at(picture, 1, 5)).isEqualTo(Color.BLUE);
        assertThat(at(picture, 5, 5)).isEqualTo(Color.BLACK);
    }

    @ParameterizedTest
    @CsvSource({"3, 6", "8, 8", "5, 8", "1, 8"})
    void numbersFillAsMuchOfTheirPlaceAsWholePixelsAllow(int numbers, int drawn) {
        BufferedImage picture = MapPicture.ofMaps(List.of(Table.filled(numbers, numbers, 1)), SIDE, THEME);
        int painted = 0;
        for (int x = 0; x < picture.getWidth(); x++) if (at(picture, x, 5).equals(THEME.positive())) painted++;
        assertThat(painted).isEqualTo(drawn);
    }

    private static Table table(double a, double b, double c, double d) {
        return Table.copyOf(new double[][] {{a, b}, {c, d}});
    }

    private static Color at(BufferedImage picture, int x, int y) {
        return new Color(picture.getRGB(x, y));
    }
}
