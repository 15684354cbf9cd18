package nascope.search;

/** How a search gets gates from alpha and a gradient of alpha from costs. */
public sealed interface SearchMethod {
    /** The methods by name. */
    enum Kind {
        DARTS("darts"),
        SNAS("snas"),
        DSNAS("dsnas");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Placeholder of the interface. */
    record Darts() implements SearchMethod {}
}
