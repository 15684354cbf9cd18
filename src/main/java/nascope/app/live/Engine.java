package nascope.app.live;

import java.util.function.Function;
import java.util.function.Supplier;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;

/** Makes searches ready, in two parts: the first may fail while another search is still there, and costs it nothing. */
@FunctionalInterface
public interface Engine {
    /**
     * Reads the data, on any thread but the window's.
     *
     * @return opens the search; called once, on the thread that is to step it
     * @throws nascope.base.InputException if the data cannot be used
     * @throws IllegalArgumentException if the settings do not fit together or do not fit the data
     */
    Supplier<? extends Search> prepare(SearchSettings settings);

    /** Whether the first part does anything, so that it is worth waiting for. */
    default boolean looksFirst() {
        return true;
    }

    /** One whose search is opened in one part. */
    static Engine ofOnePart(Function<SearchSettings, Search> opening) {
        return new Engine() {
            @Override
            public Supplier<Search> prepare(SearchSettings settings) {
                return () -> opening.apply(settings);
            }

            @Override
            public boolean looksFirst() {
                return false;
            }
        };
    }
}
