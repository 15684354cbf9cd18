package nascope.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nascope.data.TestFiles;
import org.junit.jupiter.api.Test;

class LabelledImagesTest {
    private static final List<String> CLASSES = List.of("cat", "dog");

    @Test
    void findsPixelsByImageChannelRowAndColumn() {
        LabelledImages images = images(new int[] {1, 0}, 0, 1, 254, 255, 7, 8, 9, 10);

        assertThat(TestFiles.pixel(images, 0, 1, 0, 0)).isEqualTo(254);
        assertThat(TestFiles.pixel(images, 0, 1, 0, 1)).isEqualTo(255);
        assertThat(TestFiles.pixel(images, 1, 0, 0, 1)).isEqualTo(8);
        assertThat(images.label(0)).isEqualTo(1);
    }

    @Test // source: Python 3.11, hashlib.sha256 over the same bytes
    void theChecksumIsThatOfPixelsAndLabels() {
        assertThat(TestFiles.checksum(images(new int[] {1, 0}, 0, 1, 254, 255, 7, 8, 9, 10)))
                .isEqualTo("44cb31e91520617ab9852ac535bfbcce3c0787bc3a3cc4bbefb6ab7861df4024");
    }

    @Test
    void theChecksumTellsPixelsAndLabelsApart() {
        String checksum = TestFiles.checksum(images(new int[] {1, 0}, 0, 1, 2, 3, 4, 5, 6, 7));

        assertThat(TestFiles.checksum(images(new int[] {1, 1}, 0, 1, 2, 3, 4, 5, 6, 7)))
                .isNotEqualTo(checksum);
        assertThat(TestFiles.checksum(images(new int[] {1, 0}, 0, 1, 2, 3, 4, 5, 6, 8)))
                .isNotEqualTo(checksum);
    }

    @Test
    void otherNamesLeaveTheImagesAsTheyAre() {
        LabelledImages images = images(new int[] {1, 0}, 0, 1, 2, 3, 4, 5, 6, 7);

        LabelledImages renamed = images.withClasses(List.of("a", "b"));

        assertThat(renamed.classes()).containsExactly("a", "b");
        assertThat(TestFiles.checksum(renamed)).isEqualTo(TestFiles.checksum(images));
    }

    @Test
    void rejectsPixelsThatDoNotFitTheLabels() {
        assertThatThrownBy(() -> images(new int[] {1, 0}, 0, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pixels must have shape [8] (-1 = any), got [3]");
    }

    @Test
    void rejectsALabelWithoutAClass() {
        assertThatThrownBy(() -> images(new int[] {1, 2}, 0, 1, 2, 3, 4, 5, 6, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("labels must be from 0 to 1, got 2 at index 1");
    }

    @Test
    void rejectsASingleClass() {
        assertThatThrownBy(() -> new LabelledImages("test", 1, 1, 1, new byte[1], new int[1], List.of("cat")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("classes must be at least two, got 1");
    }

    private static LabelledImages images(int[] labels, int... pixels) {
        return new LabelledImages("test", 2, 1, 2, TestFiles.bytes(pixels), labels, CLASSES);
    }
}
