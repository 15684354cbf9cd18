package nascope.analysis.event.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nascope.analysis.event.Event;
import org.junit.jupiter.api.Test;

/** What is told of a run of each pattern, seed 1 of its preset. A reader who sees only the sentences can tell which it was. */
class RecordedStoryTest {
    @Test
    void growingAfterPruning() throws IOException {
        assertThat(story("p1"))
                .containsExactly(
                        "22 2→3: none leads, 0.19; its mean cost is +0.416 ± 0.109",
                        "24 1→3: none leads, 0.18; its mean cost is +0.272 ± 0.094",
                        "26 0→3: none leads, 0.18; its mean cost is +0.253 ± 0.089",
                        "27 1→2: none leads, 0.17; its mean cost is +0.306 ± 0.098",
                        "27 P3, no edges, sets in: none leads on 4 of 5",
                        "28 The loss diverges: 3.67 on the mean of 20 steps, 2.44 at first",
                        "39 0→2: none leads, 0.21; its mean cost is +0.347 ± 0.095",
                        "74 L − H is positive, +2.81 ± 0.23: the network is sure and wrong, edges may die",
                        "129 The loss is back: 2.41 on the mean of 20 steps, 2.44 at first",
                        "240 Genotype by “every edge” settles: the same for 200 steps, 0 of 5 edges connected",
                        "500 Genotype by “two strongest” settles: the same for 200 steps, 4 of 5 edges connected",
                        "670 Genotype by “two strongest” moves: 0→2 dil 5×5 for dil 3×3, 1→2 dil 5×5 for skip",
                        "968 0→2 is back: skip leads, none 0.27 after 0.57; its mean cost is -0.019 ± 0.019",
                        "980 Genotype by “every edge” moves: 0→2 skip for none",
                        "1310 Genotype by “two strongest” settles: the same for 400 steps, 4 of 5 edges connected",
                        "1370 Genotype by “every edge” settles: the same for 400 steps, 1 of 5 edges connected",
                        "1733 L − H turns negative, -0.04 ± 0.02: the network is sure and right, edges may grow",
                        "2110 Genotype by “two strongest” moves: 0→3 dil 3×3 for skip",
                        "2302 P2, wide and not deep, sets in: input edges 0.76 alive, intermediate ones 0.46",
                        "2370 Genotype by “every edge” moves: 0→3 dil 3×3 for none",
                        "2373 0→3 is back: dil 3×3 leads, none 0.19 after 0.68; its cost has been negative for 55 steps",
                        "2373 P1, growing and not pruning, sets in: 2 of 4 input edges are back (0→2, 0→3)",
                        "2422 P3 passes: none leads on 3 of 5 edges only",
                        "2434 1→3 is back: dil 5×5 leads, none 0.19 after 0.76; its cost has been negative for 60 steps");
    }

    @Test
    void wideAndNotDeep() throws IOException {
        assertThat(story("p2"))
                .containsExactly(
                        "58 2→3: none leads, 0.13, hardly ahead of avg pool; its cost has been positive for 58 steps",
                        "119 1→3: skip takes the lead from sep 3×3, 0.14 to 0.12",
                        "121 0→2: sep 5×5 takes the lead from skip by a hair, 0.13",
                        "143 L − H is negative, -0.04 ± 0.02: the network is sure and right, edges may grow",
                        "197 0→3: avg pool takes the lead from skip, 0.14 to 0.13",
                        "337 1→2: none leads, 0.15, hardly ahead of dil 3×3; its cost has been positive for 276 steps",
                        "385 0→3: dil 5×5 takes the lead from avg pool, 0.15 to 0.13",
                        "651 1→3: dil 5×5 takes the lead from skip by a hair, 0.16",
                        "791 1→3: sep 5×5 takes the lead from dil 5×5, 0.17 to 0.16",
                        "930 Genotype by “every edge” settles: the same for 200 steps, 3 of 5 edges connected",
                        "930 Genotype by “two strongest” settles: the same for 200 steps, 4 of 5 edges connected",
                        "970 Genotype by “every edge” moves: 1→2 dil 3×3 for none",
                        "1028 1→2: dil 3×3 takes the lead from none by a hair, 0.16",
                        "1100 Genotype by “two strongest” moves: 1→2 dil 5×5 for dil 3×3",
                        "1313 1→2: dil 5×5 takes the lead from dil 3×3 by a hair, 0.18",
                        "1360 P2, wide and not deep, sets in: input edges 0.91 alive, intermediate ones 0.61",
                        "1371 1→2: dil 5×5 and dil 3×3 take turns, level at 0.19",
                        "1663 0→2: dil 5×5 takes the lead from sep 5×5, 0.28 to 0.26",
                        "1929 1→2: dil 5×5 pulls ahead of dil 3×3, 0.26",
                        "2000 Genotype by “every edge” settles: the same for 400 steps, 4 of 5 edges connected",
                        "2000 Genotype by “two strongest” settles: the same for 400 steps, 4 of 5 edges connected");
    }

    @Test
    void noEdges() throws IOException {
        assertThat(story("p3"))
                .containsExactly(
                        "70 0→2: dil 5×5 takes the lead from avg pool, 0.18 to 0.10",
                        "107 1→2: sep 3×3 takes the lead from avg pool, 0.17 to 0.11",
                        "129 L − H is negative, -0.04 ± 0.01: the network is sure and right, edges may grow",
                        "162 0→3: max pool takes the lead from avg pool, 0.17 to 0.15",
                        "163 0→2: sep 5×5 takes the lead from dil 5×5, 0.28 to 0.20",
                        "188 0→3: dil 5×5 takes the lead from max pool, 0.21 to 0.14",
                        "192 1→3: dil 5×5 takes the lead from max pool, 0.19 to 0.14",
                        "266 L − H turns positive, +0.07 ± 0.01: the network is sure and wrong, edges may die",
                        "299 1→3: dil 3×3 takes the lead from dil 5×5, 0.23 to 0.17",
                        "330 2→3: none leads, 0.23; its cost has been positive for 93 steps",
                        "379 0→2: dil 5×5 takes the lead from sep 5×5, 0.30 to 0.24",
                        "383 1→3: none leads, 0.22, hardly ahead of sep 3×3; its cost has been positive for 216 steps",
                        "389 P2, wide and not deep, sets in: input edges 0.77 alive, intermediate ones 0.46",
                        "429 1→2: none leads, 0.39; its cost has been positive for 375 steps",
                        "433 0→3: dil 3×3 takes the lead from dil 5×5, 0.32 to 0.25",
                        "589 0→3: none leads, 0.38; its cost has been positive for 357 steps",
                        "589 P3, no edges, sets in: none leads on 4 of 5; L − H is +0.07 ± 0.02",
                        "600 Genotype by “two strongest” settles: the same for 200 steps, 4 of 5 edges connected",
                        "685 P2 passes: input edges 0.42 alive, intermediate ones 0.15",
                        "790 Genotype by “every edge” settles: the same for 200 steps, 1 of 5 edges connected",
                        "790 Genotype by “two strongest” moves: 1→3 dil 3×3 for sep 3×3",
                        "898 0→2: none leads, 0.44; its cost has been positive for 652 steps",
                        "900 Genotype by “every edge” moves: 0→2 none for dil 5×5",
                        "1290 Genotype by “every edge” settles: the same for 400 steps, 0 of 5 edges connected",
                        "1560 Genotype by “two strongest” settles: the same for 400 steps, 4 of 5 edges connected");
    }

    @Test
    void whatHoldsAtTheEndTellsThePattern() throws IOException {
        assertThat(holds("p1")).containsExactly("p2", "p1"); // what died came back, but for the intermediate edge
        assertThat(holds("p2")).containsExactly("p2");
        assertThat(holds("p3")).containsExactly("p3");
    }

    private static List<String> holds(String run) throws IOException {
        List<String> holds = new ArrayList<>();
        for (Event event : events(run)) {
            if (event.kind().id().endsWith("-sets-in"))
                holds.add(event.kind().id().substring(0, 2));
            if (event.kind().id().endsWith("-passes"))
                holds.remove(event.kind().id().substring(0, 2));
        }
        return holds;
    }

    private static List<String> story(String run) throws IOException {
        return events(run).stream().map(RecordedStoryTest::told).toList();
    }

    private static List<Event> events(String run) throws IOException {
        Chronicle chronicle = new Chronicle(RecordedSteps.SPACE);
        RecordedSteps.each(run, chronicle::next);
        return chronicle.events();
    }

    private static String told(Event event) {
        return event.step() + " " + event.said().plain();
    }
}
