package nascope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.search.Intervention;
import nascope.search.ScriptedInterventions;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;

/**
 * One line of a run: every step from the first on, those it shares with its parent among them, and what a person did
 * between them.
 *
 * @param id never used again in its run
 * @param name what a person calls it
 * @param parent the branch it shares its past with; 0 for the first branch, which has none
 * @param forkStep the last step it shares with its parent
 * @param history grows while the search is on this branch
 * @param events in order; those of the shared past among them
 */
public record Branch(
        int id, String name, int parent, int forkStep, RunHistory history, List<Happening.Intervened> events) {
    private static final int NO_PARENT = 0;

    public Branch {
        events = List.copyOf(events);
    }

    static Branch first(RunHistory history) {
        return new Branch(Happening.FIRST_BRANCH, "main", NO_PARENT, 0, history, List.of());
    }

    /** A branch that shares the past of this one, but for what was done after the last shared step. */
    Branch fork(Happening.Forked fork) {
        List<Happening.Intervened> past =
                events.stream().filter(event -> event.step() < fork.step()).toList();
        return new Branch(fork.branch(), fork.name(), id, fork.step(), history.upTo(fork.step()), past);
    }

    Branch withName(String other) {
        return new Branch(id, other, parent, forkStep, history, events);
    }

    Branch withEvent(Happening.Intervened event) {
        List<Happening.Intervened> more = new ArrayList<>(events);
        more.add(event);
        return new Branch(id, name, parent, forkStep, history, more);
    }

    /** The last of the events that was not taken back and can be, which undo takes back next. */
    public Optional<Happening.Intervened> undoable() {
        return MoreSteps.undoable(events, newest());
    }

    /** Whether it has the name it began with, which says nothing. */
    public boolean unnamed() {
        return name.equals(firstName(id));
    }

    /** The name of a branch that nobody named. */
    static String firstName(int id) {
        return "branch " + id;
    }

    /**
     * The first thing a person did on it, not on the past it shares; what took something back does not count, nor what the
     * script did, as it does the same on every line.
     *
     * @param settings of the run, with its script
     */
    public Optional<Happening.Intervened> firstDeed(SearchSettings settings) {
        return events.stream()
                .filter(event -> event.step() >= forkStep && !event.takesBack())
                .filter(event -> !scripted(event, settings))
                .findFirst();
    }

    /**
     * Whether it was the script that did something on this line, and no hand.
     *
     * @param settings of the run, with its script
     */
    public boolean scripted(Happening.Intervened event, SearchSettings settings) {
        if (settings.get(Settings.INTERVENTIONS).at(event.step()).isEmpty()) return false; // no step is read
        return !event.takesBack()
                && ScriptedInterventions.ask(settings, history.get(event.step()), event.intervention());
    }

    /**
     * The settings with which a step is done: those the run began with, and every change made before the step.
     *
     * @param beginning settings the run began with
     * @param step done on this line or, one above the newest, to be done next
     */
    public SearchSettings settingsFor(SearchSettings beginning, int step) {
        SearchSettings settings = beginning;
        for (Happening.Intervened event : events)
            if (event.step() < step && event.intervention() instanceof Intervention.ChangeSetting change)
                settings = settings.withText(change.setting(), change.value());
        return settings;
    }

    /**
     * The settings a search begins with that is to be like this one: those the run began with, and every change made by a
     * hand. What the script changed it changes again.
     *
     * @param beginning settings the run began with
     */
    public SearchSettings settingsToBegin(SearchSettings beginning) {
        SearchSettings settings = beginning;
        for (Happening.Intervened event : events)
            if (event.intervention() instanceof Intervention.ChangeSetting change && !scripted(event, beginning))
                settings = settings.withText(change.setting(), change.value());
        return settings;
    }

    /** Number of the newest step; −1 while the search is being opened. */
    public int newest() {
        return history.size() - 1;
    }
}
