package nascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nascope.app.live.LiveSearch;
import nascope.app.runs.RecentRun;
import nascope.app.runs.RunsFolder;
import nascope.app.window.WindowViewModel;
import nascope.record.RunFolder;
import nascope.run.Await;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the drive with the runs does not answer, the window lives: its thread, here that of the test, touches no file. */
@Timeout(60)
class DeadHomeTest {
    private static final SearchSettings SHORT = SearchSettings.standard().with(Settings.STEPS, 40);

    private final DeadDrive drive = new DeadDrive(Thread.currentThread());
    private final Path home = drive.getPath("/home/runs");
    private final RunsFolder runs = new RunsFolder(home, Clock.systemUTC());
    private final LiveSearch live = new LiveSearch(FakeSearch::new, SHORT, runs);
    private final WindowViewModel model = new WindowViewModel(live, Optional.of(runs));

    @AfterEach
    void end() {
        drive.end();
        model.close();
    }

    @Test
    void whatAPersonDoesWaitsForNoDrive() throws Exception {
        model.start();
        untilTouched(1); // by the recording that begins
        assertThat(live.stateProperty().get()).isEqualTo(new RunState.Opening());

        model.toggleRuns();
        untilTouched(2);
        assertThat(model.runs().statusProperty().get()).isEqualTo("Reading the runs…");

        model.runs().delete(new RecentRun(new RunFolder(home.resolve("old")), "old", "", Optional.empty(), 20));
        model.runs().confirmDeletion();
        untilTouched(3);
        assertThat(model.runs().statusProperty().get()).isEqualTo("Deleting…");

        model.runs().open(home.resolve("older").resolve("run.jsonl"));
        untilTouched(4);
        Await.until(
                "words on the opening",
                () -> model.runs().openingWordsProperty().get().contains("older"),
                this::frame);

        assertThat(model.runs().whereToChoose().get(10, TimeUnit.SECONDS)).isEmpty();
        model.transport().newSeed();
        frame();
    }

    @Test
    void theSearchBeginsUnrecordedWhenTheDriveIsGone() {
        model.start();
        untilTouched(1);
        drive.end();
        Await.until("the end", () -> live.stateProperty().get().ended(), this::frame);
        assertThat(live.stateProperty().get()).isEqualTo(new RunState.Finished(40));
        assertThat(live.troubleProperty().get()).startsWith("What is done here is not recorded: ");
    }

    private void untilTouched(int times) {
        Await.until("a touch of the drive", () -> drive.touches() >= times, this::frame);
    }

    private void frame() {
        model.onFrame(System.nanoTime());
        model.look(System.nanoTime());
    }
}
