package nascope.app.genotypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javax.imageio.ImageIO;
import nascope.app.Frames;
import nascope.app.live.LiveSearch;
import nascope.gallery.Gallery;
import nascope.gallery.PublishedCell;
import nascope.picture.genotype.NamedGenotype;
import nascope.picture.look.Theme;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.GenotypeRule;
import nascope.space.GenotypeText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class GenotypesViewModelTest {
    private static final SearchSettings SHORT = SearchSettings.standard().with(Settings.STEPS, 40);
    private static final PublishedCell V2 = Gallery.find("DARTS V2").orElseThrow();
    private static final PublishedCell V1 = Gallery.find("DARTS V1").orElseThrow();

    @TempDir
    Path folder;

    private LiveSearch live;
    private GenotypesViewModel model;

    @BeforeEach
    void open() {
        live = new LiveSearch(FakeSearch::new, SHORT);
        model = new GenotypesViewModel(live, new SimpleObjectProperty<>(Theme.LIGHT));
    }

    @AfterEach
    void close() {
        live.close();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormOfTextIsDescribedAsItIsWritten(String text, String words) {
        write(text);

        assertThat(model.first().errorProperty().get()).isEmpty();
        assertThat(model.drawnProperty().get()).hasSize(1);
        assertThat(model.wordsProperty().get()).contains(words);
    }

    static Stream<Arguments> forms() {
        String entries = "[('sep_conv_3x3', 0), ('skip_connect', 1), ('dil_conv_5x5', 0), ('noise', 2)]";
        String genotype =
                "Genotype(normal=" + entries + ", normal_concat=range(2, 4), reduce=[], reduce_concat=range(2, 4))";
        String said = "width 1.50, depth 3";
        return Stream.of(
                Arguments.of(genotype, said),
                Arguments.of(
                        "2020-02-03 04:05:06,789 genotype = " + genotype + "\n",
                        "without those that are known by name"),
                Arguments.of(
                        "{\"normal\": [[\"sep_conv_3x3\", 0], [\"skip_connect\", 1], [\"dil_conv_5x5\", 0],"
                                + "[\"noise\", 2]], \"normal_concat\": [3], \"reduce\": [], \"reduce_concat\": [3]}",
                        "its output joins nodes 3"),
                Arguments.of(
                        genotype.replace("'dil_conv_5x5', 0), ('noise', 2", "'dil_conv_5x5', 0), ('noise', 0"),
                        "with more than one operation: 0→3"),
                Arguments.of(
                        "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|skip_connect~0|nor_conv_1x1~1|avg_pool_3x3~2|",
                        "nor_conv_3x3 2"),
                Arguments.of("p-darts", "width 3.00, depth 4"));
    }

    @Test
    void whatIsWrongIsSaidWithLineAndPlaceAndNothingIsLost() {
        write(V2.text());
        String wrong = V2.text().replace("reduce=[", "\nreduce=[(7, 0), ");
        write(wrong);

        assertThat(model.first().errorProperty().get()).startsWith("Line 2, character 10: must be (, found 7 ");
        assertThat(wrong.charAt(model.first().wrongAt())).isEqualTo('7');
        assertThat(model.first().textProperty().get()).isEqualTo(wrong);
        assertThat(model.drawnProperty().get())
                .extracting(NamedGenotype::genotype)
                .containsExactly(V2.genotype());
        write("");
        assertThat(model.drawnProperty().get()).isEmpty();
        assertThat(model.first().errorProperty().get()).isEmpty();
    }

    @Test
    void aCellOfTooManyNodesIsRefusedInASentence() {
        write("Genotype(normal=[('skip_connect', 2, 0), ('skip_connect', 11, 1)], normal_concat=range(2, 12), "
                + "reduce=[], reduce_concat=range(2, 12))");

        assertThat(model.first().errorProperty().get()).contains("normal must have 2 to 8 nodes, found 10");
    }

    @Test
    void twoAreComparedByNameAndSwapped() {
        model.show(V2);
        model.compareWith(V1);

        assertThat(model.wordsProperty().get())
                .contains("normal cell, 5 of 11 choices in both: 0→2 sep_conv_3x3, ")
                .contains("in DARTS V1 alone: 0→3 skip_connect, 0→5 sep_conv_3x3, 2→5 skip_connect")
                .contains("quark0/darts, cnn/genotypes.py, DARTS_V2");
        model.swap();
        assertThat(model.drawnProperty().get()).extracting(NamedGenotype::name).containsExactly("DARTS V1", "DARTS V2");
    }

    @Test
    void theGenotypeOfTheRunOnShowIsPutIn() {
        model.showRun(GenotypeRule.EVERY_EDGE);
        assertThat(model.statusProperty().get()).contains("no step");

        live.begin(SHORT);
        Frames.until(live, () -> live.stateProperty().get() instanceof RunState.Finished);
        model.showRun(GenotypeRule.TWO_STRONGEST);

        assertThat(model.drawnProperty().get())
                .extracting(NamedGenotype::name)
                .containsExactly("this run at step 40, two strongest");
        assertThat(model.copied()).contains(model.first().textProperty().get());
    }

    @Test
    void whatIsDrawnIsSavedInTheFormThatTheNameSays() throws IOException {
        model.show(V2);
        Path picture = folder.resolve("cell.png");
        save(picture);
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(2 * 1800);
        assertThat(save(folder.resolve("other"))).contains("other.png");
        assertThat(folder.resolve("other.png")).exists();
        assertThat(save(folder.resolve("cell.bmp"))).contains(".png, .svg, .pdf");
        assertThat(GenotypeText.read(model.copied().orElseThrow())).isEqualTo(V2.genotype());
    }

    private String save(Path file) {
        model.save(file);
        Frames.until(live, () -> {
            model.onFrame();
            return model.statusProperty().get().contains(file.getFileName().toString());
        });
        return model.statusProperty().get();
    }

    private void write(String text) {
        model.first().textProperty().set(text);
    }
}
