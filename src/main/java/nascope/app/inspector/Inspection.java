package nascope.app.inspector;

/** What the inspector shows of the thing that is selected. */
public sealed interface Inspection permits EdgeInspection, NodeInspection {
    /** Such as {@code Edge 0→2}. */
    String title();

    /** What kind of thing it is and how it stands, in words. */
    String state();
}
