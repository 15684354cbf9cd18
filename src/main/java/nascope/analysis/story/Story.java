package nascope.analysis.story;

import java.util.List;
import java.util.Optional;

/**
 * What a search is going to show, told while it runs.
 *
 * @param sentence what to expect
 * @param watch the edge to look at first, such as {@code 2->3}; empty if it is not one alone
 * @param lines what comes true, at most three
 * @param seen on how many seeds it did
 * @param next what to go on with once it is seen
 */
public record Story(String sentence, Optional<String> watch, List<StoryLine> lines, String seen, Optional<Next> next) {
    /** As many lines as there is room for beside the sentence. */
    public static final int MOST_LINES = 3;

    /**
     * What to go on with.
     *
     * @param preset its name
     * @param text a few words that invite to it
     */
    public record Next(String preset, String text) {}

    public Story {
        lines = List.copyOf(lines);
        if (lines.size() > MOST_LINES)
            throw new IllegalArgumentException("lines must be at most " + MOST_LINES + ", got " + lines.size());
    }
}
