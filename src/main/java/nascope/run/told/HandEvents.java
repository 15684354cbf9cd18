package nascope.run.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import nascope.analysis.event.Event;
import nascope.analysis.event.EventKind;
import nascope.analysis.event.Said;
import nascope.base.Texts;
import nascope.run.Happening;
import nascope.search.Intervention;
import nascope.search.snapshot.CellEdge;
import nascope.space.SearchSpace;

/** Every hand that meddled, and what the script did in its place, as an event. */
public final class HandEvents {
    /** Somebody meddled. */
    public static final EventKind MEDDLED = new EventKind("hand", EventKind.Group.HANDS, EventKind.Sign.HAND);

    private HandEvents() {}

    /**
     * What a hand did.
     *
     * @param scripted whether it was the script of the settings
     * @param digits writes a number, which is given as in files, as whoever reads it does
     */
    public static Event of(
            Happening.Intervened hand, boolean scripted, SearchSpace space, UnaryOperator<String> digits) {
        String words = HandWords.of(hand.intervention(), space, digits);
        Optional<CellEdge> edge = edge(hand.intervention());
        return new Event(
                hand.step(),
                MEDDLED,
                edge.map(CellEdge::kind),
                edge.map(named -> space.topology().edges().get(named.index())),
                Optional.empty(),
                Double.NaN,
                Said.words(said(hand, scripted, words)));
    }

    private static String said(Happening.Intervened hand, boolean scripted, String words) {
        if (scripted) return Texts.text("run.told.HandEvents.the-script", words);
        return hand.takesBack()
                ? Texts.text("run.told.HandEvents.a-hand-takes-back", words)
                : Texts.text("run.told.HandEvents.a-hand", words);
    }

    /**
     * Both in the order in which they happened: what a hand did after a step comes after what that step shows.
     *
     * @param found by the steps, oldest first
     * @param hands oldest first
     * @param step of any of them
     */
    public static <T> List<T> merged(List<T> found, List<T> hands, ToIntFunction<T> step) {
        List<T> all = new ArrayList<>(found.size() + hands.size());
        int next = 0;
        for (T event : found) {
            while (next < hands.size() && step.applyAsInt(hands.get(next)) < step.applyAsInt(event))
                all.add(hands.get(next++));
            all.add(event);
        }
        all.addAll(hands.subList(next, hands.size()));
        return all;
    }

    private static Optional<CellEdge> edge(Intervention intervention) {
        if (intervention instanceof Intervention.Constrain constrain) return Optional.of(constrain.edge());
        if (intervention instanceof Intervention.ShiftNone shift) return Optional.of(shift.edge());
        if (intervention instanceof Intervention.SetAlpha set) return Optional.of(set.edge());
        return Optional.empty();
    }
}
