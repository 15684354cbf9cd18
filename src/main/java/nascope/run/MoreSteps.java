package nascope.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nascope.search.Intervention;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;

/**
 * Going on with a search beyond what was to be its last step. Schedules follow from the settings and the number of the
 * step, so from there on they are those of a search of the new length; see {@link nascope.search.StepRates}.
 */
public final class MoreSteps {
    /** By so many a run is gone on with where nobody says how many. */
    public static final int NUMBER = 500;

    private MoreSteps() {}

    /** The intervention that gives a search {@link #NUMBER} more steps than it has done. */
    public static Intervention.ChangeSetting after(int done) {
        return upTo(Math.min(done + NUMBER, Settings.MOST_STEPS));
    }

    /** The intervention after which a step is the last. */
    public static Intervention.ChangeSetting upTo(int step) {
        return Intervention.ChangeSetting.of(Settings.STEPS, step);
    }

    /** Whether a search of these settings has done all its steps. */
    public static boolean noneLeft(SearchSettings settings, int done) {
        return done >= settings.get(Settings.STEPS);
    }

    /** What a branch from a step at which there are none left is given: what its parent was given there, or its own. */
    static Intervention.ChangeSetting ofBranch(Branch parent, int done) {
        return parent.events().stream()
                .map(event -> stepsOf(event.intervention()))
                .flatMap(Optional::stream)
                .filter(steps -> steps > done)
                .reduce((before, later) -> later)
                .map(MoreSteps::upTo)
                .orElseGet(() -> after(done));
    }

    /**
     * The last of the events that was not taken back and can be: a length that the search has since gone beyond cannot
     * come back.
     *
     * @param newest step of their branch
     */
    static Optional<Happening.Intervened> undoable(List<Happening.Intervened> events, int newest) {
        Deque<Happening.Intervened> standing = new ArrayDeque<>(); // the newest first
        for (Happening.Intervened event : events)
            if (event.takesBack()) first(standing, event.step()).ifPresent(standing::remove);
            else standing.push(event);
        return first(standing, newest);
    }

    private static Optional<Happening.Intervened> first(Deque<Happening.Intervened> standing, int step) {
        return standing.stream()
                .filter(event ->
                        stepsOf(event.undo()).filter(steps -> steps < step).isEmpty())
                .findFirst();
    }

    /** The length that an intervention gives a search; empty if it is another one. */
    private static Optional<Integer> stepsOf(Intervention intervention) {
        return intervention instanceof Intervention.ChangeSetting change
                        && change.setting().equals(Settings.STEPS)
                ? Optional.of(Settings.STEPS.kind().parse(Settings.STEPS.name(), change.value()))
                : Optional.empty();
    }
}
