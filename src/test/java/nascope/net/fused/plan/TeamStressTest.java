package nascope.net.fused.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Teams under jobs of many sizes with gaps between them, by a seeded schedule. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TeamStressTest {
    private static final long NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(300); // a team

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void doesEveryItemOnceAndShowsTheOwnerWhatItWrote(int threads) {
        Random random = new Random(threads);
        long end = System.nanoTime() + NANOSECONDS;
        try (Team team = new Team(threads)) {
            for (int job = 1; System.nanoTime() < end; job++) {
                int items = 1 + random.nextInt(24);
                int work = random.nextInt(200);
                AtomicIntegerArray times = new AtomicIntegerArray(items);
                int[] written = new int[items];
                int number = job;
                team.run(items, (item, scratch) -> {
                    times.incrementAndGet(item);
                    spin(work * (item % 3)); // so that some are taken over
                    written[item] = number;
                });
                for (int item = 0; item < items; item++) {
                    assertThat(times.get(item)).isEqualTo(1);
                    assertThat(written[item]).isEqualTo(job);
                }
                if (random.nextInt(50) == 0) spin(100_000); // long enough for helpers to fall asleep
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void reportsEveryFailureAndGoesOn(int threads) {
        Random random = new Random(threads);
        try (Team team = new Team(threads)) {
            for (int job = 0; job < 2000; job++) {
                int items = 1 + random.nextInt(8);
                int failing = random.nextInt(items);
                AtomicIntegerArray times = new AtomicIntegerArray(items);
                assertThatThrownBy(() -> team.run(items, (item, scratch) -> {
                            times.incrementAndGet(item);
                            if (item == failing) throw new ArithmeticException("item " + item);
                        }))
                        .hasStackTraceContaining("item " + failing);
                assertThat(times.get(failing)).isEqualTo(1);
            }
        }
    }

    @Test
    void closingEndsTheHelpersAsleepOrAwake() throws InterruptedException {
        Random random = new Random(1);
        for (int round = 0; round < 100; round++) {
            Team team = new Team(3);
            if (random.nextBoolean()) team.run(5, (item, scratch) -> {});
            spin(random.nextInt(2) * 200_000);
            team.close();
            for (Thread helper : team.helpers()) {
                helper.join(TimeUnit.SECONDS.toMillis(20));
                assertThat(helper.isAlive()).isFalse();
            }
        }
    }

    private static void spin(int turns) {
        for (int turn = 0; turn < turns; turn++) Thread.onSpinWait();
    }
}
