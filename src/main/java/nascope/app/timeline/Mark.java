package nascope.app.timeline;

/**
 * Something that happened between two steps, to be seen on the timeline.
 *
 * @param step steps done before it
 * @param kind what it is
 * @param words what a person reads
 */
public record Mark(int step, Kind kind, String words) {
    /** What a mark stands for. */
    public enum Kind {
        /** Somebody meddled. */
        EVENT,
        /** A branch begins. */
        FORK,
        /** Changes are counted from there. */
        FLAG
    }
}
