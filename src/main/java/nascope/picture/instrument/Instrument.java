package nascope.picture.instrument;

import java.util.List;
import java.util.Optional;
import nascope.picture.look.Theme;
import nascope.space.SearchSpace;

/**
 * One way to look at a run: what it is called, how it is read, what a run must have recorded for it, and a {@link
 * Display} for each run it is opened for. Holds nothing of a run itself.
 */
public interface Instrument {
    /** Names it in the program: lower-case words with hyphens between, unlike any other's. */
    String id();

    /** Its heading. */
    String title();

    /** What its lines or marks are, in a few words below the heading. */
    String caption();

    /** What a person hears who does not see it. */
    String accessibleText();

    /** How to read it, in a sentence. */
    String howToRead();

    /** The units of its values, such as {@code nats}. */
    String units();

    /** What a run must have recorded for it. */
    Needs needs();

    /** What it shows that is measured only when a person asks for it; empty if it shows the steps alone. */
    default Optional<OnDemand> asks() {
        return Optional.empty();
    }

    /** Names of the ways it can be looked at, the usual one first; empty if there is but one. */
    default List<String> views() {
        return List.of();
    }

    /** Names of the parts of the network it can be about, the usual one first; empty if it is always about the same. */
    default List<String> scopes() {
        return List.of();
    }

    /**
     * Opens it for one branch of a run; nothing is shown yet.
     *
     * @param steps of the whole run
     */
    Display open(SearchSpace space, int steps, Theme theme);
}
