package nascope.search.settings;

import java.util.List;
import nascope.base.Require;
import nascope.space.SearchSpace;

/**
 * A search that another program did, as far as its log tells: what settings say of a search that is done here. It can be
 * looked at, and not gone on with.
 *
 * @param space what was searched; the number of cells and of channels stand for nothing
 * @param program whose log it is, as a person calls it
 * @param log what the log was called
 * @param pace about how many steps of the search one record stands for: 1, or that of an epoch
 * @param remarks what was assumed and what was left out, each a sentence, with the numbers of lines
 */
public record Elsewhere(SearchSpace space, String program, String log, int pace, List<String> remarks) {
    /** Steps of an epoch that is not told: what has to last fifty steps in a search here, an epoch shows at once. */
    public static final int EPOCH = 100;

    public Elsewhere {
        Require.within("pace", pace, 1, Integer.MAX_VALUE);
        remarks = List.copyOf(remarks);
    }
}
