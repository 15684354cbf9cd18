package nascope.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;

class EdgeMotionTest {
    private static final EdgeStyle WIDE = style(EdgeStyle.Form.OPEN, Color.RED, 20);
    private static final EdgeStyle NARROW = style(EdgeStyle.Form.NONE_LEADS, Color.GRAY, 10);

    private final EdgeMotion motion = new EdgeMotion();

    @Test
    void theFirstLookIsShownAtOnce() {
        assertThat(shown(WIDE, 0)).isEqualTo(WIDE);
        assertThat(motion.moving(millis(0))).isFalse();
    }

    @Test
    void widthsAndColoursGlideToTheNextLookAndArrive() {
        shown(WIDE, 0);
        assertThat(shown(NARROW, 1000))
                .as("as it was, but for the wall")
                .isEqualTo(style(NARROW.form(), Color.RED, 20));
        assertThat(motion.moving(millis(1075))).isTrue();
        EdgeStyle between = shown(NARROW, 1075);
        assertThat(between.width()).isCloseTo(15, within(0.01f));
        assertThat(between.color().getRed()).isBetween(128, 255);
        assertThat(shown(NARROW, 1150)).isEqualTo(NARROW);
        assertThat(motion.moving(millis(1150))).isFalse();
    }

    @Test
    void anotherLookOnTheWayGoesOnFromWhatIsShown() {
        shown(WIDE, 0);
        shown(NARROW, 1000);
        assertThat(shown(WIDE, 1075).width()).isCloseTo(15, within(0.01f));
        assertThat(shown(WIDE, 1225)).isEqualTo(WIDE);
    }

    @Test
    void whatNobodyWouldSeeMoveCostsNoPictures() {
        shown(WIDE, 0);
        EdgeStyle nearly = style(EdgeStyle.Form.OPEN, Color.RED, 20.3f);
        assertThat(shown(nearly, 1000)).isEqualTo(nearly);
        assertThat(motion.moving(millis(1010))).isFalse();
    }

    @Test
    void aPictureIsDueOnceEdgesHaveBeenSeenToMoveAndInTheEndWhereTheyArrive() {
        EdgeStyle wider = style(EdgeStyle.Form.OPEN, Color.RED, 21.2f);
        shown(WIDE, 0);
        shown(wider, 1000);
        assertThat(motion.moving(millis(1060))).as("0.48 px").isFalse();
        assertThat(motion.moving(millis(1070))).as("0.56 px").isTrue();
        shown(wider, 1070);
        assertThat(motion.moving(millis(1130))).as("0.48 px more").isFalse();
        shown(wider, 1140);
        assertThat(motion.moving(millis(1149))).as("0.08 px are left").isFalse();
        assertThat(motion.moving(millis(1150))).as("arrived").isTrue();
        shown(wider, 1150);
        assertThat(motion.moving(millis(1151))).isFalse();
    }

    @Test
    void whatAPersonDidToTheWiringShowsAtOnce() {
        shown(WIDE, 0);
        EdgeStyle dropped = style(EdgeStyle.Form.DROPPED, Color.BLACK, 0);
        assertThat(shown(dropped, 1000)).isEqualTo(dropped);
        assertThat(shown(WIDE, 2000)).isEqualTo(WIDE);
    }

    @Test
    void afterAJumpTheNextLookIsShownAtOnce() {
        shown(WIDE, 0);
        motion.jump();
        assertThat(shown(NARROW, 10)).isEqualTo(NARROW);
    }

    private EdgeStyle shown(EdgeStyle wanted, long millis) {
        return motion.shown(CellKind.NORMAL, List.of(wanted), millis(millis)).get(0);
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private static EdgeStyle style(EdgeStyle.Form form, Color color, float width) {
        return new EdgeStyle(form, color, width, 22, false, 0);
    }
}
