package nascope.analysis.event.watch;

import java.util.Arrays;
import java.util.function.Consumer;
import nascope.analysis.event.Event;
import nascope.analysis.event.EventKind;
import nascope.analysis.event.Said;
import nascope.analysis.event.state.Hysteresis;
import nascope.analysis.event.state.Moment;
import nascope.base.Texts;

/**
 * The loss of the images that train the weights, on the mean of the last steps, leaves that of the first step far below, and
 * comes back to it. A network that knows nothing has the loss of guessing, ln of the number of classes.
 * The value is the mean, in nats.
 */
final class LossDiverges implements Watcher {
    static final EventKind DIVERGES = new EventKind("loss-diverges", EventKind.Group.ALARMS, EventKind.Sign.ALARM);
    static final EventKind BACK = new EventKind("loss-is-back", EventKind.Group.ALARMS, EventKind.Sign.CHANGE);

    private final double[] recent = new double[Hysteresis.LOSS_STEPS];
    private int count; // of measured steps
    private double first;
    private boolean diverged;

    @Override
    public void next(Moment now, Consumer<Event> told) {
        double loss = now.snapshot().training().loss();
        if (Double.isNaN(loss)) return; // was not measured; a search whose loss is no number ends by itself
        if (count == 0) first = loss;
        recent[count++ % recent.length] = loss;
        if (count < recent.length) return;
        double mean = Arrays.stream(recent).average().orElseThrow();
        boolean beyond = mean >= (diverged ? 1 : Hysteresis.LOSS_TIMES) * first;
        if (beyond == diverged) return;
        diverged = beyond;
        String format = diverged
                ? Texts.text("analysis.event.watch.LossDiverges.diverges")
                : Texts.text("analysis.event.watch.LossDiverges.is-back");
        told.accept(Event.ofNetwork(
                now.step(), diverged ? DIVERGES : BACK, mean, Said.of(format, mean, recent.length, first)));
    }
}
