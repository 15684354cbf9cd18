package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.app.live.LiveSearch;
import nascope.app.runs.RunsFolder;
import nascope.importing.Logs;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A log that another program writes is a run that grows in the window, whatever becomes of file and program. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class FollowInWindowTest {
    private static final long DELAY = TimeUnit.SECONDS.toNanos(3); // a second, and what a busy machine takes

    @TempDir
    private Path path;

    private Path log;
    private SmallWindow window;
    private LiveSearch live;
    private Process program; // null where none writes the log

    @Start
    void start(Stage stage) {
        log = path.resolve("log.txt"); // which is not there yet
        window = new SmallWindow(
                FakeSearch::new,
                SmallWindow.LONG,
                Optional.of(new RunsFolder(path.resolve("runs"), Clock.systemUTC())));
        live = window.live();
        live.speed().limit(50); // leaves the machine to the window
        window.show(stage);
    }

    @AfterEach
    void close() {
        if (program != null) program.destroyForcibly();
        window.close();
    }

    @Test
    void aProcessThatAppendsTruncatesRotatesAndDiesIsFollowed(FxRobot robot) throws Exception {
        program = new ProcessBuilder("sh", "-c", """
                        log=$0; cd "$(dirname "$log")"
                        wait_for() { while [ ! -e "$1" ]; do sleep 0.02; done; }
                        wait_for go1; cat epochs0 >> "$log"
                        wait_for go2; cat epochs1 >> "$log"
                        wait_for go3; cat epochs5 > "$log"
                        wait_for go4; mv "$log" log.1; cat epochs7 > "$log"
                        wait_for go5; head -c 40 epochs8 >> "$log"; kill -9 $$
                        """, log.toString()).start();
        for (int first : new int[] {0, 1, 5, 7, 8})
            write("epochs" + first, first == 1 ? epoch(1) + epoch(2) : epoch(first));
        follow(robot);
        assertThat(SmallWindow.text(robot, "#opening-text")).contains("waiting for the first epoch");

        shows("go1", 0, 0);
        assertThat(live.settings().elsewhere()).isPresent();
        await(() -> SmallWindow.text(robot, "#pace").equals("following log.txt"));
        RunFolder first = live.folder().orElseThrow();
        shows("go2", 2, 2);
        shows("go3", 0, 5); // made shorter: another run
        assertThat(live.folder()).isPresent().isNotEqualTo(Optional.of(first));
        await(() -> live.troubleProperty().get().contains("begins anew"));
        shows("go4", 0, 7); // another file in its place
        Files.createFile(path.resolve("go5"));
        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        append("\n" + epoch(8));
        awaitStep(1, 8);

        assertThat(RecordedRun.read(first).past().timeline().current().newest()).isEqualTo(2);
        assertThat(first.eventsFile()).exists();
        RunFolder last = live.folder().orElseThrow();
        robot.interact(() -> live.begin(SearchSettings.standard())); // ends following
        await(() -> live.settings().elsewhere().isEmpty());
        await(() -> Files.exists(last.eventsFile()));
        RecordedRun recorded = RecordedRun.read(last);
        assertThat(recorded.past().timeline().current().newest()).isEqualTo(1);
        assertThat(recorded.header().settings().get(Settings.STEPS)).isEqualTo(1);
    }

    @Test
    void aProgramThatComesBackIsABranchAndMoreMeasuresComeToTheSameStep(FxRobot robot) throws Exception {
        append(epoch(0) + epoch(1) + epoch(2) + epoch(3));
        follow(robot);
        awaitStep(3, 3);
        append("train_acc 43.0\n");
        await(() -> live.steps().shownProperty().get().training().accuracy() == 0.43);
        assertThat(window.latestStep()).isEqualTo(3);
        append("args = Namespace(resume=True)\n" + epoch(2) + epoch(3) + epoch(4));
        awaitStep(4, 4);

        assertThat(live.steps().timelineProperty().get().branches()).hasSize(2);
        RunFolder folder = live.folder().orElseThrow();
        robot.interact(live::stopFollowing);
        await(() -> Files.exists(folder.eventsFile()));
        assertThat(RecordedRun.read(folder).past().timeline().current().newest())
                .isEqualTo(4);
        assertThat(RecordedRun.read(folder).past().timeline().branches()).hasSize(2);
    }

    @Test
    void timelineInstrumentsAndLookingGoWithIt(FxRobot robot) throws Exception {
        append(epoch(0));
        follow(robot);
        awaitStep(0, 0);
        for (int epoch = 1; epoch < 60; epoch++) append(epoch(epoch));
        awaitStep(59, 59);

        await(() -> window.model().timeline().newestProperty().get() == 59
                && window.model().timeline().stepsProperty().get() == 75);
        robot.type(KeyCode.HOME);
        await(() -> window.shownStep() == 0);
        append(epoch(60));
        await(() -> window.latestStep() == 60);
        assertThat(window.shownStep()).isZero(); // whoever looks at the past stays there
        robot.type(KeyCode.END);
        await(() -> window.shownStep() == 60);
        for (int page = 0; page < 8; page++) robot.type(KeyCode.PAGE_DOWN);
        await(() -> window.model().strip() != null);
        assertThat(live.troubleProperty().get()).isEmpty();
    }

    @Test
    void whatCannotBeGoneOnWithIsGreyAndSaysWhy(FxRobot robot) throws Exception {
        append(epoch(0) + epoch(1));
        follow(robot);
        awaitStep(1, 1);

        for (String id : List.of("play", "step", "reset", "new-seed", "continue-here")) {
            Button button = robot.lookup("#" + id).queryButton();
            assertThat(button.isDisabled()).as(id).isTrue();
            assertThat(button.getAccessibleHelp()).as(id).contains("ran elsewhere");
        }
        robot.interact(() -> live.begin(live.settings())); // as by key
        assertThat(live.troubleProperty().get()).contains("ran elsewhere");
        robot.interact(() -> live.begin(SearchSettings.standard()));
        await(() -> !robot.lookup("#step").queryButton().isDisabled());
        assertThat(robot.lookup("#step").queryButton().getAccessibleHelp()).doesNotContain("elsewhere");
    }

    private void follow(FxRobot robot) {
        robot.interact(() -> window.model().runs().follow(log, List.of()));
    }

    /** Lets the program do the next thing; its step has to be on show within a second. */
    private void shows(String go, int step, int epoch) throws Exception {
        Files.createFile(path.resolve(go));
        awaitStep(step, epoch);
    }

    private void awaitStep(int step, int epoch) throws Exception {
        long since = System.nanoTime();
        await(() -> {
            var shown = live.steps().shownProperty().get();
            return shown != null
                    && live.settings().elsewhere().isPresent()
                    && shown.step() == step
                    && shown.epoch() == epoch;
        });
        assertThat(System.nanoTime() - since).isLessThan(DELAY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(path.resolve(name), text);
    }

    private void append(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String epoch(int number) {
        return "epoch " + number + " lr 0.1\n" + Logs.tensor(Logs.table(5, 8, number));
    }
}
