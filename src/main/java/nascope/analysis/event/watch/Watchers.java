package nascope.analysis.event.watch;

import java.util.List;
import java.util.function.Function;
import nascope.analysis.story.Patterns;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;

/** Everything that is watched for, in the order in which what happens with the same step is told. */
final class Watchers {
    /** What is about the whole network. */
    static final List<Function<SearchSpace, Watcher>> OF_NETWORK = List.of(
            space -> new PullTurns(),
            space -> new LossDiverges(),
            space -> new GenotypeSettles(space, GenotypeRule.EVERY_EDGE),
            space -> new GenotypeSettles(space, GenotypeRule.TWO_STRONGEST));

    /** What is about a kind of cell; each kind that the network has gets its own. */
    static final List<Function<SearchSpace, Watcher>> OF_CELL = List.of(
            space -> new Deaths(),
            space -> new Returns(),
            LeaderChanges::new,
            SkipTakesOver::new,
            space -> new PatternWatcher("p1", Patterns.GROWING.condition().watch(space), new GrowingWords()),
            space -> new PatternWatcher("p2", Patterns.WIDE.condition().watch(space), new WideWords()),
            space -> new PatternWatcher("p3", Patterns.NO_EDGES.condition().watch(space), new NoEdgesWords()));

    private Watchers() {}

    /** Begins to watch a run. */
    static List<Watcher> begin(List<Function<SearchSpace, Watcher>> kinds, SearchSpace space) {
        return kinds.stream().map(kind -> kind.apply(space)).toList();
    }
}
