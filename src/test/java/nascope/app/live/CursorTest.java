package nascope.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
    private final Cursor cursor = new Cursor();

    @Test
    void followsTheNewestStepUntilItIsMoved() {
        cursor.onFrame(7);
        assertThat(cursor.stepProperty().get()).isEqualTo(7);
        cursor.moveTo(3);
        cursor.onFrame(9);
        assertThat(cursor.stepProperty().get()).isEqualTo(3);
        assertThat(cursor.liveProperty().get()).isFalse();
        cursor.follow();
        cursor.onFrame(12);
        assertThat(cursor.stepProperty().get()).isEqualTo(12);
        assertThat(cursor.liveProperty().get()).isTrue();
    }

    @Test
    void reachesEveryStepOfALongRunOneByOne() {
        cursor.onFrame(100_000);
        cursor.moveTo(0);
        for (int step = 0; step < 100_000; step++) {
            cursor.onFrame(100_000);
            assertThat(cursor.stepProperty().get()).isEqualTo(step);
            cursor.moveBy(1);
        }
        cursor.onFrame(100_000);
        assertThat(cursor.liveProperty().get()).isTrue();
    }

    @Test
    void manyMovesInAFrameAreShownOnce() {
        cursor.onFrame(50);
        int[] shown = {0};
        cursor.stepProperty().addListener((property, before, now) -> shown[0]++);
        for (int i = 0; i < 20; i++) cursor.moveBy(-1);
        assertThat(shown[0]).isZero();
        cursor.onFrame(50);
        assertThat(shown[0]).isEqualTo(1);
        assertThat(cursor.stepProperty().get()).isEqualTo(30);
    }

    @Test
    void staysWithinTheStepsThereAre() {
        cursor.onFrame(50);
        cursor.moveBy(-1000);
        assertThat(cursor.position()).isZero();
        cursor.moveTo(Integer.MAX_VALUE);
        assertThat(cursor.position()).isEqualTo(50);
        assertThat(cursor.follows()).isTrue();
        cursor.moveTo(40);
        cursor.onFrame(20); // another line, which is shorter
        assertThat(cursor.stepProperty().get()).isEqualTo(20);
    }

    @Test
    void leapsWhereAHandMovesItAndNotWhereAReplayOrTheSearchGoesOn() {
        List<Boolean> leaps = new ArrayList<>();
        cursor.onFrame(50);
        cursor.stepProperty().addListener((property, before, now) -> leaps.add(cursor.leaps()));
        cursor.moveTo(30);
        cursor.onFrame(50);
        cursor.playTo(31);
        cursor.onFrame(50);
        cursor.moveTo(50);
        cursor.onFrame(50);
        cursor.onFrame(51);

        assertThat(leaps).containsExactly(true, false, true, false);
    }
}
