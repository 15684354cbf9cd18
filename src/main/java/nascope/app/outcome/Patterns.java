package nascope.app.outcome;

import java.util.List;
import nascope.run.RunHistory;
import nascope.space.SearchSpace;

/** Says which patterns a run showed, and when. Asked on a thread of its own: it may read every step. */
@FunctionalInterface
public interface Patterns {
    /** Knows none. */
    Patterns NONE = (space, history) -> List.of();

    /** In the order in which they came true. */
    List<Showed> in(SearchSpace space, RunHistory history);
}
