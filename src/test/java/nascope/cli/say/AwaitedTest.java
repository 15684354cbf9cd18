package nascope.cli.say;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AwaitedTest {
    /** Lets wait for what is written. */
    private static final class Said extends StringWriter {
        private final CountDownLatch flushed = new CountDownLatch(1);

        @Override
        public void flush() {
            flushed.countDown();
        }
    }

    @Test
    void whatTakesLongIsSaidInALine() {
        Said said = new Said();

        int answer = Awaited.of(new PrintWriter(said), false, 0, "reading", () -> await(said));

        assertThat(answer).isEqualTo(42);
        assertThat(said.toString().strip()).isEqualTo("reading");
    }

    @Test
    void onATerminalTheLineIsDrawnOverAndGoesAway() {
        Said said = new Said();

        Awaited.of(new PrintWriter(said), true, 0, "reading", () -> await(said));

        assertThat(said.toString()).matches("(?s)\\rreading, \\d+ s.*\\r {12,}\\r");
    }

    @Test
    void whatIsDoneAtOnceSaysNothing() {
        Said said = new Said();
        assertThat(Awaited.of(new PrintWriter(said), true, 60_000, "reading", () -> 1))
                .isEqualTo(1);
        assertThat(said.toString()).isEmpty();
    }

    private static int await(Said said) {
        try {
            assertThat(said.flushed.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return 42;
    }
}
