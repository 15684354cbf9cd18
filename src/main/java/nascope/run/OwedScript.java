package nascope.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nascope.search.Intervention;
import nascope.search.ScriptedInterventions;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;

/** What the script asks for after the step that the search is at, and was not done yet. */
final class OwedScript {
    private final Deque<Intervention> owed = new ArrayDeque<>();

    /** The search came to a step for the first time on its line: all of it is to be done. */
    void arrived(SearchSettings settings, SearchSnapshot snapshot) {
        cameBack(settings, snapshot, List.of());
    }

    /**
     * The search came to the newest step of a line, after which something was done already. The script is done before any
     * hand, so what was done of it comes first; if something else does, no more of it was to be done.
     *
     * @param snapshot of the step, before anybody meddled after it
     * @param events what was done after it
     */
    void cameBack(SearchSettings settings, SearchSnapshot snapshot, List<Happening.Intervened> events) {
        owed.clear();
        List<Intervention> asked = ScriptedInterventions.after(settings, snapshot);
        List<Intervention> done =
                events.stream().map(Happening.Intervened::intervention).toList();
        if (done.size() < asked.size() && done.equals(asked.subList(0, done.size())))
            owed.addAll(asked.subList(done.size(), asked.size()));
    }

    /** What is to be done next; from now on it is not owed. */
    Optional<Intervention> next() {
        return Optional.ofNullable(owed.poll());
    }
}
