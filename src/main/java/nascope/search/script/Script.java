package nascope.search.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nascope.base.Plain;
import nascope.base.Require;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.SearchSpace;
import nascope.space.operation.SkipConnect;

/**
 * What is to be done to a search at given steps, in order: the same as a hand would do between two steps. Written as
 * entries separated by semicolons or ends of lines, such as {@code at 0 drop 0->3; at 100 forbid * skip_connect}.
 *
 * @param entries by step, those of a step in the order in which they are done
 */
public record Script(List<Entry> entries) {
    /** Nothing is done. */
    public static final Script NONE = new Script(List.of());

    /** An edge is pinned at the start, gates are drawn at random from step 100 on. */
    public static final Script EXAMPLE = new Script(List.of(
            new Entry(
                    0,
                    new Deed.Constrain(
                            new ScriptedEdges("1->2", Optional.empty()), new EdgeConstraint.Pinned(new SkipConnect()))),
            new Entry(100, new Deed.RandomGates(true))));

    private static final String NOTHING = "none";

    private static final int MOST = 200; // entries

    /**
     * A deed and when it is done.
     *
     * @param at steps done before it
     */
    public record Entry(int at, Deed deed) {
        public Entry {
            Require.within("at", at, 0, Integer.MAX_VALUE);
        }

        /** As it is written. */
        public String text() {
            return Plain.text("at %d %s", at, deed.match(DeedText.WRITER));
        }
    }

    /** @throws IllegalArgumentException if there are too many */
    public Script {
        if (entries.size() > MOST)
            throw new IllegalArgumentException(
                    Plain.text("there must be at most %d entries, got %d", MOST, entries.size()));
        entries = entries.stream().sorted(Comparator.comparingInt(Entry::at)).toList();
    }

    /**
     * Reads a script.
     *
     * @throws IllegalArgumentException naming the entry, the rule and what was found
     */
    public static Script parse(String text) {
        if (text.strip().equals(NOTHING)) return NONE;
        List<Entry> entries = new ArrayList<>();
        for (String entry : text.split("[;\n]", -1)) {
            if (entry.isBlank()) continue;
            try {
                entries.add(DeedReader.read(entry.strip()));
            } catch (IllegalArgumentException e) {
                throw wrong(entries.size() + 1, entry.strip(), e);
            }
        }
        return new Script(entries);
    }

    /** As {@link #parse} reads it, on one line. */
    public String text() {
        return entries.isEmpty() ? NOTHING : entries.stream().map(Entry::text).collect(Collectors.joining("; "));
    }

    /** What is done after a step. */
    public List<Deed> at(int step) {
        if (entries.isEmpty()) return List.of();
        return entries.stream()
                .filter(entry -> entry.at() == step)
                .map(Entry::deed)
                .toList();
    }

    /**
     * Makes sure that it can be done to a search that nobody else meddles with.
     *
     * @param settings makes sure that a setting may be changed to a value
     * @throws IllegalArgumentException naming the entry, the rule and what was found
     */
    public void requireFits(SearchSpace space, SettingCheck settings) {
        Fitting fitting = new Fitting(space, settings);
        for (int k = 0; k < entries.size(); k++) {
            try {
                entries.get(k).deed().match(fitting);
            } catch (IllegalArgumentException e) {
                throw wrong(k + 1, entries.get(k).text(), e);
            }
        }
    }

    /** Makes sure that a setting may be changed to a value. */
    @FunctionalInterface
    public interface SettingCheck {
        /**
         * Refuses a change that cannot be made.
         *
         * @throws IllegalArgumentException naming the rule and what was found
         */
        void require(String setting, String value);
    }

    private static IllegalArgumentException wrong(int number, String entry, IllegalArgumentException why) {
        return new IllegalArgumentException(Plain.text("entry %d, \"%s\": %s", number, entry, why.getMessage()), why);
    }
}
