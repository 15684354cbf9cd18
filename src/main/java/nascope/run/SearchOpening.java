package nascope.run;

import nascope.search.Search;

/** Makes a search ready. Called once, on the search thread, since it loads data and warms the engine for seconds. */
@FunctionalInterface
public interface SearchOpening {
    /**
     * Opens the search; the run closes it.
     *
     * @throws nascope.base.InputException if the data cannot be used
     * @throws IllegalArgumentException if the settings do not fit together or do not fit the data
     */
    Search open();
}
