package nascope.app.timeline;

import nascope.analysis.event.EventKind;

/**
 * Something that happened between two steps, to be seen on the timeline.
 *
 * @param step steps done before it
 * @param kind what it is
 * @param words what a person reads
 */
public record Mark(int step, Kind kind, String words) {
    /** What a mark stands for, what matters most first: marks that lie on each other look like it. */
    public enum Kind {
        /** Somebody meddled. */
        EVENT,
        /** A branch begins. */
        FORK,
        /** Changes are counted from there. */
        FLAG,
        /** A pattern sets in. */
        PATTERN,
        /** A pattern passes. */
        PASSING,
        /** The search goes wrong. */
        ALARM,
        /** Edges go. */
        LOSS,
        /** Edges come. */
        GAIN,
        /** One thing takes the place of another. */
        CHANGE;

        /** The kind of a mark for something that happened. */
        public static Kind of(EventKind.Sign sign) {
            return switch (sign) {
                case HAND -> EVENT;
                case PATTERN -> PATTERN;
                case PASSING -> PASSING;
                case ALARM -> ALARM;
                case LOSS -> LOSS;
                case GAIN -> GAIN;
                case CHANGE -> CHANGE;
            };
        }
    }
}
