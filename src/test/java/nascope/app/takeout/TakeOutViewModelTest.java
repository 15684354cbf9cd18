package nascope.app.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import javax.imageio.ImageIO;
import nascope.app.Frames;
import nascope.app.live.LiveSearch;
import nascope.picture.look.Theme;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TakeOutViewModelTest {
    private static final SearchSettings SHORT = SearchSettings.standard().with(Settings.STEPS, 40);

    @TempDir
    Path folder;

    private LiveSearch live;
    private TakeOutViewModel model;

    @BeforeEach
    void search() {
        live = new LiveSearch(FakeSearch::new, SHORT);
        model = new TakeOutViewModel(live, new SimpleObjectProperty<>(Theme.LIGHT));
        live.begin(SHORT);
        Frames.until(live, () -> live.stateProperty().get() instanceof RunState.Finished);
    }

    @AfterEach
    void close() {
        live.close();
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

    private String write(Path file) {
        model.write(file);
        Frames.until(live, () -> {
            model.onFrame();
            return live.troubleProperty().get().contains(file.getFileName().toString());
        });
        return live.troubleProperty().get();
    }
}
