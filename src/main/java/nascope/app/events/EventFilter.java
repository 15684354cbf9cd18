package nascope.app.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nascope.analysis.event.EventKind;
import nascope.base.Texts;

/**
 * Which events are told.
 *
 * @param group empty where all are
 */
public record EventFilter(Optional<EventKind.Group> group) {
    /** Everything is told. */
    public static final EventFilter EVERYTHING = new EventFilter(Optional.empty());

    /** All there are, everything first. */
    public static final List<EventFilter> ALL = all();

    private static List<EventFilter> all() {
        List<EventFilter> filters = new ArrayList<>(List.of(EVERYTHING));
        Arrays.stream(EventKind.Group.values())
                .map(group -> new EventFilter(Optional.of(group)))
                .forEach(filters::add);
        return List.copyOf(filters);
    }

    boolean passes(ToldEvent told) {
        return group.isEmpty() || group.get() == told.event().kind().group();
    }

    /** What a person chooses. */
    public String label() {
        return group.map(EventKind.Group::label).orElse(Texts.text("app.events.EventFilter.everything"));
    }

    EventFilter next() {
        return ALL.get((ALL.indexOf(this) + 1) % ALL.size());
    }
}
