package nascope.app.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javax.imageio.ImageIO;
import nascope.app.Frames;
import nascope.app.live.LiveSearch;
import nascope.base.Table;
import nascope.export.named.AnyFile;
import nascope.picture.instrument.Measured;
import nascope.picture.look.Theme;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.measure.OperationCosts;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class TakeOutViewModelTest {
    private static final SearchSettings SHORT = SearchSettings.standard().with(Settings.STEPS, 40);
    private static final Table ONES = Table.filled(5, 8, 1);
    private static final OperationCosts COSTS =
            new OperationCosts(Collections.nCopies(SHORT.space().cells(), new OperationCosts.OfCell(ONES, ONES, ONES)));

    @TempDir
    Path folder;

    private final SimpleObjectProperty<List<Measured>> measured = new SimpleObjectProperty<>(List.of());
    private LiveSearch live;
    private TakeOutViewModel model;

    @BeforeEach
    void search() {
        live = new LiveSearch(FakeSearch::new, SHORT);
        model = new TakeOutViewModel(live, new SimpleObjectProperty<>(Theme.LIGHT), measured);
        live.begin(SHORT);
        Frames.until(live, () -> live.stateProperty().get() instanceof RunState.Finished);
        model.toggle();
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void whatWasMeasuredInTheWindowIsInThePicture() throws IOException {
        model.form().viewProperty().set("costs-at-rest");
        Path before = folder.resolve("before.svg");
        write(before);
        assertThat(Files.readString(before)).contains("Not measured yet");
        measured.set(List.of(new Measured(COSTS, 40, "")));
        Path after = folder.resolve("after.svg");
        write(after);
        assertThat(Files.readString(after)).doesNotContain("Not measured yet");
    }

    @Test
    void theNameOfTheFileSaysWhatIsWritten() throws IOException {
        Path picture = folder.resolve("a.png");
        write(picture);
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(2360);
        Path table = folder.resolve("a.csv");
        write(table);
        assertThat(Files.readAllLines(table)).hasSize(1 + 41 * 5 * 8);
        Path page = folder.resolve("a.html");
        write(page);
        assertThat(page).content().contains("<title>NAScope");
    }

    @Test
    void theNetworkOfTheStepOnShowIsFetchedBySearchingAgain() {
        Path module = folder.resolve("a.py");
        assertThat(write(module)).doesNotContain("wrong");
        assertThat(module).content().contains("step 40 of 40", "Network().load(\"a.npz\")");
        assertThat(folder.resolve("a.npz")).exists();
    }

    @Test
    void anotherNameIsRefusedWithThoseThatAreKnown() {
        assertThat(write(folder.resolve("a.bmp"))).contains("a.bmp", ".png, .svg, .pdf, .gif");
    }

    @Test
    void aNameWithoutAnEndHasThatOfTheChosenForm() {
        model.form()
                .formProperty()
                .set(AnyFile.forms().stream()
                        .filter(form -> form.mark().equals(".csv"))
                        .findFirst()
                        .orElseThrow());
        assertThat(write(folder.resolve("numbers"))).contains("numbers.csv");
        assertThat(folder.resolve("numbers.csv")).exists();
        assertThat(write(folder.resolve("numbers"))).contains("numbers.csv", "there already");
    }

    @Test
    void theFieldsSayWhatIsInThePicture() throws IOException {
        model.form().viewProperty().set("cell");
        model.form().width().textProperty().set("300");
        model.form().height().textProperty().set("200");
        model.form().scale().textProperty().set("1");
        Path picture = folder.resolve("cell.png");

        write(picture);

        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(300);
    }

    @Test
    void theFieldsSayWhichSteps() throws IOException {
        form(".csv");
        model.form().from().textProperty().set("10");
        model.form().to().textProperty().set("20");
        model.form().every().textProperty().set("4");
        Path table = folder.resolve("a.csv");

        write(table);

        assertThat(Files.readAllLines(table).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .distinct())
                .containsExactly("10", "14", "18", "20");
    }

    @ParameterizedTest
    @CsvSource({
        "99, Width must be a whole number from 100 to 8000",
        "8001, Width must be a whole number from 100 to 8000",
        "wide, Width must be a whole number from 100 to 8000"
    })
    void aFieldThatIsWrongIsSaidAndNothingWritten(String width, String message) {
        model.form().width().textProperty().set(width);
        Path picture = folder.resolve("cell.png");

        model.write(picture);

        assertThat(model.statusProperty().get()).isEqualTo(message + ", got " + width);
        assertThat(model.failedProperty().get()).isTrue();
        assertThat(picture).doesNotExist();
        form(".csv"); // which has no width
        assertThat(model.ready()).isTrue();
    }

    @Test
    void aFilmCanBeStoppedAndLeavesNoFile() {
        Path film = folder.resolve("a.gif");
        form(".gif");
        model.write(film);
        model.stop();
        Frames.until(live, () -> {
            model.onFrame();
            return !model.busyProperty().get();
        });

        assertThat(film).doesNotExist();
        assertThat(model.statusProperty().get()).isEqualTo("Stopped; nothing was written.");
    }

    @Test
    void thePictureOfTheStepOnShowIsHandedOut() {
        List<BufferedImage> taken = new ArrayList<>();
        model.copy(taken::add);
        Frames.until(live, () -> {
            model.onFrame();
            return !taken.isEmpty();
        });

        assertThat(taken.get(0).getHeight()).isEqualTo(1440);
        assertThat(model.statusProperty().get()).contains("step 40");
    }

    @Test
    void whatGoesWrongIsSaidInTheWindowWhereTheCardIsClosed() {
        model.toggle();
        model.form().width().textProperty().set("7");
        model.copy(image -> {});

        assertThat(live.troubleProperty().get()).isEqualTo("Width must be a whole number from 100 to 8000, got 7");
        model.stop(); // nothing to stop
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void beforeTheFirstStepThereIsNothingToTake() {
        LiveSearch waiting = new LiveSearch(FakeSearch::new, SHORT);
        TakeOutViewModel early = new TakeOutViewModel(waiting, new SimpleObjectProperty<>(Theme.DARK), measured);
        early.toggle();
        early.write(folder.resolve("a.png"));
        assertThat(early.statusProperty().get()).isEqualTo("There is no step yet that could be taken out.");
        early.copy(image -> {});
        assertThat(early.busyProperty().get()).isFalse();
        waiting.close();
    }

    @Test
    void theCardKeepsWhatIsBeingWrittenWhenItIsClosedAndOpenedAgain() {
        form(".gif");
        model.form().width().textProperty().set("120");
        model.form().height().textProperty().set("100");
        model.form().every().textProperty().set("20");
        model.write(folder.resolve("a.gif"));
        model.toggle();
        model.toggle();
        assertThat(model.busyProperty().get()).isTrue();
        Frames.until(live, () -> {
            model.onFrame();
            return !model.busyProperty().get();
        });
        assertThat(model.statusProperty().get()).startsWith("Written: ");
    }

    @Test
    void oneAtATime() {
        form(".gif");
        model.write(folder.resolve("a.gif"));
        model.write(folder.resolve("b.gif"));

        assertThat(model.statusProperty().get()).startsWith("Another file is being written");
        model.stop();
        Frames.until(live, () -> {
            model.onFrame();
            return !model.busyProperty().get();
        });
        assertThat(folder.resolve("b.gif")).doesNotExist();
    }

    @Test
    void aFilmHasAUsualLengthAndNumbersEveryStep() {
        form(".gif");
        assertThat(model.form().every().textProperty().get()).isEqualTo("1");
        assertThat(model.form().to().textProperty().get()).isEqualTo("40");
        form(".csv");
        assertThat(model.form().every().textProperty().get()).isEqualTo("1");
    }

    private void form(String mark) {
        model.form()
                .formProperty()
                .set(AnyFile.forms().stream()
                        .filter(form -> form.mark().equals(mark))
                        .findFirst()
                        .orElseThrow());
    }

    private String write(Path file) {
        model.write(file);
        Frames.until(live, () -> {
            model.onFrame();
            return !model.busyProperty().get();
        });
        return model.statusProperty().get();
    }
}
