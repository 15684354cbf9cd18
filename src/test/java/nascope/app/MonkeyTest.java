package nascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nascope.log.KeepsLog;
import nascope.log.Trace;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** A short run of the monkey; {@link MonkeyMeter} is the long one. */
@ExtendWith(KeepsLog.class)
@Timeout(300)
class MonkeyTest {
    private static final double WIDTH = 1280; // of the screen without a display
    private static final double HEIGHT = 800;
    /** Of JavaFX, only without a display: it drew while the window got another size, and draws again. */
    private static final String DRAWN_FOR_ANOTHER_SIZE =
            "java.lang.IllegalArgumentException: Too small int buffer size .*\\R(\\tat .*\\R)+";

    private static final String LOG = "nascope.log";
    private static final int GESTURES = 40;

    @TempDir
    Path folder;

    @AfterEach
    void keepNoProperty() {
        System.clearProperty(LOG);
    }

    @Test
    void theWindowBearsSenselessUse() throws Exception {
        FxToolkit.registerPrimaryStage();
        System.setProperty(LOG, folder.resolve("log").toString());
        Trace.begin(); // as the program does: what nobody foresaw is shown in the window
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            MonkeyRun run = MonkeyRun.open(1, MonkeyTest::open, folder.resolve("runs"), WIDTH, HEIGHT);
            run.act(GESTURES);
            MonkeyRun.Rest early = run.rest();
            run.act(2 * GESTURES);
            assertThat(run.trouble()).isEmpty();
            MonkeyRun.Rest late = run.rest();
            run.assertReacts();
            assertThat(run.closeAndOpenRecordings()).isPositive();

            assertThat(late.heap()).as("MB, early %s", early).isLessThan(early.heap() + 15);
            assertThat(late.threads()).as("threads, early %s", early).isLessThan(early.threads() + 5);
            assertThat(run.longestMillis()).as("ms to a frame").isLessThan(20_000);
        } finally {
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8).replaceAll(DRAWN_FOR_ANOTHER_SIZE, ""))
                .isEmpty();
    }

    /** A step in a few milliseconds, as real searches do. */
    private static Search open(SearchSettings settings) {
        return new ForwardingSearch(new FakeSearch(settings)) {
            @Override
            public SearchSnapshot step() {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                return super.step();
            }
        };
    }
}
