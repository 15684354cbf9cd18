package nascope.analysis.event.watch;

import java.util.function.Consumer;
import nascope.analysis.MeanCost;
import nascope.analysis.event.Event;
import nascope.analysis.event.EventKind;
import nascope.analysis.event.Said;
import nascope.analysis.event.state.Hysteresis;
import nascope.analysis.event.state.Moment;
import nascope.base.Texts;

/**
 * L − H of the images that train alpha changes its sign, on the mean of the last steps. The value is that mean, in nats. It
 * is the pull on all edges of the last cell together, and tells nothing about one.
 */
final class PullTurns implements Watcher {
    static final EventKind POSITIVE = new EventKind("pull-positive", EventKind.Group.PULL, EventKind.Sign.LOSS);
    static final EventKind NEGATIVE = new EventKind("pull-negative", EventKind.Group.PULL, EventKind.Sign.GAIN);

    private int side; // that was told last: 1 above 0, −1 below, 0 none yet
    private int rival;
    private int steps; // on end on the rival's side

    @Override
    public void next(Moment now, Consumer<Event> told) {
        if (!now.pull().known()) return;
        MeanCost mean = now.pull().mean();
        int clear = clearSide(mean);
        if (clear == 0 || clear == side) {
            rival = 0;
            return;
        }
        steps = clear == rival ? steps + 1 : 1;
        rival = clear;
        if (steps < Hysteresis.PULL_STEPS) return;
        told.accept(Event.ofNetwork(
                now.step(), clear > 0 ? POSITIVE : NEGATIVE, mean.mean(), said(clear, side == 0, mean)));
        side = clear;
    }

    private static int clearSide(MeanCost mean) {
        boolean clear = Math.abs(mean.mean()) >= Hysteresis.PULL_LEAST
                && Math.abs(mean.mean()) > Hysteresis.PULL_ERRORS * mean.error();
        return clear ? (int) Math.signum(mean.mean()) : 0;
    }

    private static Said said(int side, boolean first, MeanCost mean) {
        String format = side > 0
                ? first
                        ? Texts.text("analysis.event.watch.PullTurns.is-positive")
                        : Texts.text("analysis.event.watch.PullTurns.turns-positive")
                : first
                        ? Texts.text("analysis.event.watch.PullTurns.is-negative")
                        : Texts.text("analysis.event.watch.PullTurns.turns-negative");
        return Said.of(format, mean.mean(), mean.error());
    }
}
