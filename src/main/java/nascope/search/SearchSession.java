package nascope.search;

/** A search on the supernet. */
public final class SearchSession {
    private SearchSession() {}

    /**
     * Loads the data and builds the network.
     *
     * @throws nascope.base.InputException if the data cannot be used
     * @throws IllegalArgumentException if the settings do not fit together or do not fit the data
     */
    public static Search open(SearchSettings settings) {
        throw new SearchFailure("the engine is not built yet");
    }
}
