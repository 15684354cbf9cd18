package nascope.picture.instrument;

/** What is measured only when a person asks for it. */
public enum OnDemand {
    /** What operations cost while weights and alpha stand still. */
    COSTS,
    /** How much larger the loss is without each operation. */
    STRENGTH
}
