package nascope.analysis.event;

import nascope.base.Texts;

/**
 * A kind of event; each is a constant of the class that watches for it.
 *
 * @param id in files, such as {@code edge-dies}
 * @param group that a person asks for
 * @param sign what its mark looks like
 */
public record EventKind(String id, Group group, Sign sign) {
    /** Kinds that a person asks for together. */
    public enum Group {
        EDGES(Texts.text("analysis.event.EventKind.edges")),
        LEADERS(Texts.text("analysis.event.EventKind.leaders")),
        PATTERNS(Texts.text("analysis.event.EventKind.patterns")),
        PULL(Texts.text("analysis.event.EventKind.pull")),
        GENOTYPE(Texts.text("analysis.event.EventKind.genotype")),
        ALARMS(Texts.text("analysis.event.EventKind.alarms")),
        HANDS(Texts.text("analysis.event.EventKind.hands"));

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What an event is for a cell; each has a form of its own beside its colour. */
    public enum Sign {
        /** Edges go. */
        LOSS,
        /** Edges come. */
        GAIN,
        /** A pattern sets in. */
        PATTERN,
        /** A pattern passes. */
        PASSING,
        /** One thing takes the place of another. */
        CHANGE,
        /** The search goes wrong. */
        ALARM,
        /** Somebody meddled. */
        HAND
    }
}
