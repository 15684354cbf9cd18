package nascope.app.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nascope.base.Require;

/**
 * Which instruments are in sight: those of one page, and above them one that stays when pages are flipped. How many a page
 * has follows from the room there is; whoever was the first of a page stays in sight when that changes.
 */
public final class Pages {
    /**
     * What is in sight.
     *
     * @param shown places in the list of instruments, from top to bottom
     * @param pinned the place of the one that stays; empty if none does
     * @param page number of the page, from 0
     * @param count of pages
     * @param large the place of the one that has all the room; empty if none has
     */
    public record Sight(List<Integer> shown, Optional<Integer> pinned, int page, int count, Optional<Integer> large) {}

    /**
     * What a person chose, for the next window.
     *
     * @param pinned name of the instrument that stays; empty if none does
     * @param first name of the first one on the page
     */
    public record Choice(String pinned, String first) {}

    private final List<String> names;
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>();
    private Optional<Integer> pinned = Optional.of(0);
    private Optional<Integer> large = Optional.empty();
    private Optional<Integer> chosen = Optional.empty(); // the one that keys are about
    private int first; // place of the first one of the page among those that do not stay
    private int room = 1;

    /** @param names of the instruments, in their order; the first of them stays until another is chosen */
    public Pages(List<String> names) {
        Require.within("names", names.size(), 1, Integer.MAX_VALUE);
        this.names = List.copyOf(names);
        update();
    }

    public ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /** How many instruments there is room for, at least 1. */
    public void setRoom(int instruments) {
        room = Require.within("instruments", instruments, 1, Integer.MAX_VALUE);
        update();
    }

    /** The instruments of a page, by their places in the list. */
    public List<Integer> on(int page) {
        List<Integer> others = others();
        return others.subList(Math.min(others.size(), page * aPage()), Math.min(others.size(), (page + 1) * aPage()));
    }

    public Choice choice() {
        List<Integer> others = others();
        return new Choice(pinned.map(names::get).orElse(""), others.isEmpty() ? "" : names.get(others.get(first)));
    }

    /** Shows what was chosen before; names that mean nothing are passed over. */
    public void choose(Choice before) {
        int stays = names.indexOf(before.pinned());
        if (stays >= 0 || before.pinned().isEmpty()) pinned = Optional.of(stays).filter(place -> place >= 0);
        first = Math.max(0, others().indexOf(names.indexOf(before.first())));
        update();
    }

    // -- commands

    /** The next page; after the last the first. */
    public void next() {
        flip(1);
    }

    /** The page before; before the first the last. */
    public void previous() {
        flip(-1);
    }

    public void show(int page) {
        first = Require.within("page", page, 0, sight.get().count() - 1) * aPage();
        update();
    }

    /** Turns to the page of an instrument; a large one makes way for it. */
    public void bring(int instrument) {
        if (large.isPresent()) large = Optional.of(instrument);
        int place = others().indexOf(instrument);
        if (place >= 0) first = place;
        update();
    }

    /** The one that a person is at, by mouse or key. */
    public void at(int instrument) {
        chosen = Optional.of(instrument);
    }

    /** The one a person is at stays from now on, instead of the one that did; that one no longer if it did. */
    public void pin() {
        int one = theOne();
        List<Integer> page = on(sight.get().page());
        boolean stayed = pinned.equals(Optional.of(one));
        pinned = stayed ? Optional.empty() : Optional.of(one);
        List<Integer> inSight = stayed ? List.of(one) : page;
        first = inSight.stream()
                .map(others()::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(0);
        update();
    }

    /** Gives the one a person is at all the room, or takes it back. */
    public void enlarge() {
        large = large.isPresent() ? Optional.empty() : Optional.of(theOne());
        update();
    }

    /** All have their usual room again. */
    public void shrink() {
        large = Optional.empty();
        update();
    }

    private void flip(int by) {
        int count = sight.get().count();
        if (large.isPresent()) large = Optional.of(Math.floorMod(large.get() + by, names.size()));
        else first = Math.floorMod(sight.get().page() + by, count) * aPage();
        update();
    }

    private int theOne() {
        List<Integer> shown = sight.get().shown();
        return large.or(() -> chosen.filter(shown::contains)).orElse(shown.get(0));
    }

    /** How many of those that do not stay are on a page. */
    private int aPage() {
        return Math.max(1, room - (pinned.isPresent() ? 1 : 0));
    }

    private List<Integer> others() {
        return IntStream.range(0, names.size())
                .filter(place -> !pinned.equals(Optional.of(place)))
                .boxed()
                .toList();
    }

    private void update() {
        List<Integer> others = others();
        int count = Math.max(1, (others.size() + aPage() - 1) / aPage());
        first = Math.max(0, Math.min(first, others.size() - 1)) / aPage() * aPage();
        int page = first / aPage();
        List<Integer> shown = new ArrayList<>();
        if (room > 1 || others.isEmpty()) pinned.ifPresent(shown::add);
        shown.addAll(on(page));
        Sight now = new Sight(List.copyOf(shown), pinned, page, count, large);
        if (!now.equals(sight.get())) sight.set(now);
    }
}
