package nascope.net.fused.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nascope.net.fused.rows.Access;
import nascope.net.fused.rows.Audit;
import nascope.net.kernel.Work;
import nascope.net.kernel.WorkClock;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random plans, carried out by several threads and one after another: any wrong order gives other numbers. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlanStressTest {
    private static final int BLOCKS = 6;
    private static final int PLACES = 5;
    private static final long NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(300);

    /** A stage that mixes numbers of some places, of its own block or of all blocks, into those of other places. */
    private record Mixing(int number, List<Integer> touched, List<Integer> gathered) {
        static Mixing random(int number, Random random) {
            List<Integer> touched = new ArrayList<>();
            List<Integer> gathered = new ArrayList<>();
            for (int place = 0; place < PLACES; place++) {
                int kind = random.nextInt(5);
                if (kind < 2) touched.add(place);
                else if (kind == 2) gathered.add(place);
            }
            return new Mixing(number, touched, gathered);
        }

        void run(int block, long[][] numbers) {
            long mixed = number;
            for (int place : touched) mixed = mixed * 31 + numbers[place][block];
            for (int place : gathered) for (long ofBlock : numbers[place]) mixed = mixed * 37 + ofBlock;
            for (int place : touched) numbers[place][block] = numbers[place][block] * 41 + mixed;
        }

        void addTo(Plan plan, List<Access> accesses, long[][] numbers) {
            plan.next(new Stage("mixing " + number, Work.MIXING, (block, scratch) -> run(block, numbers)));
            for (int place : touched) plan.touches(accesses.get(place));
            for (int place : gathered) plan.gathers(accesses.get(place));
            plan.add();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void givesWhatItsStagesGiveOneAfterAnother(int threads) {
        Random random = new Random(threads);
        List<Access> accesses = IntStream.range(0, PLACES)
                .mapToObj(place -> new Access("place " + place, Audit.OFF))
                .toList();
        long[][] numbers = new long[PLACES][BLOCKS];
        long[][] expected = new long[PLACES][BLOCKS];
        long end = System.nanoTime() + NANOSECONDS;
        try (Team team = new Team(threads)) {
            Plan plan = new Plan(team, BLOCKS, WorkClock.NONE, Audit.OFF);
            do {
                int stages = 1 + random.nextInt(20);
                for (int s = 0; s < stages; s++) {
                    Mixing mixing = Mixing.random(s, random);
                    mixing.addTo(plan, accesses, numbers);
                    for (int block = 0; block < BLOCKS; block++) mixing.run(block, expected);
                }
                int[] ending = new int[1];
                plan.ending(() -> ending[0]++);
                plan.carryOut();
                assertThat(numbers).isDeepEqualTo(expected);
                assertThat(ending).containsExactly(1);
            } while (System.nanoTime() < end);
        }
    }
}
