package nascope.net;

/** Which operations a forward run computes. */
public enum Computed {
    /** Those whose gate is not 0: the others add nothing to a node and are left out. */
    SELECTED_OPERATIONS,
    /** All, so that operations whose gate is 0 have a cost too. */
    EVERY_OPERATION
}
