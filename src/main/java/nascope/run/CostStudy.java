package nascope.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nascope.base.Require;
import nascope.search.Checkpoint;
import nascope.search.Intervention;
import nascope.search.Search;
import nascope.search.measure.CostPlan;
import nascope.search.measure.OperationCosts;
import nascope.search.settings.Settings;
import nascope.search.snapshot.TrainingMode;

/**
 * What operations cost while alpha stands still (Xie et al., 2021, figure 4): as a search is now, and again after its
 * weights have learned under random gates. The search is left as it was, to the last bit.
 *
 * @param plan of each measurement; both draw the same gates, where these are random, and the same batches
 * @param learn steps in which the weights learn between the two; 0 leaves the second out
 */
public record CostStudy(CostPlan plan, int learn) {
    /** @throws IllegalArgumentException if there are fewer than 0 steps, or more than a search may have */
    public CostStudy {
        Require.within("learn", learn, 0, Settings.MOST_STEPS);
    }

    /** When costs are measured. */
    public enum Moment {
        START("start"),
        LEARNED("learned");

        private final String label;

        Moment(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Looks on, and may end it. Called on the thread of the search. */
    public interface Watch {
        /**
         * A batch is to be measured.
         *
         * @param done batches of this moment
         * @return whether to go on
         */
        boolean measuring(Moment moment, int done);

        /**
         * The weights are to learn.
         *
         * @param done steps
         * @return whether to go on
         */
        boolean learning(int done);

        /** A moment is measured. */
        default void measured(Moment moment, OperationCosts costs) {}
    }

    /**
     * Measures.
     *
     * @return what was found; less than was asked for if the watch ended it
     * @throws nascope.search.SearchFailure if a number is no longer finite while the weights learn; the search is left as it
     *     was then too
     */
    public Map<Moment, OperationCosts> run(Search search, Watch watch) {
        Map<Moment, OperationCosts> found = new EnumMap<>(Moment.class);
        if (!measure(search, Moment.START, watch, found) || learn == 0) return found;
        Checkpoint before = search.checkpoint();
        try {
            search.intervene(new Intervention.RandomGates(true));
            search.intervene(new Intervention.Teach(TrainingMode.Target.WEIGHTS));
            for (int done = 0; done < learn; done++) {
                if (!watch.learning(done)) return found;
                search.step();
            }
            measure(search, Moment.LEARNED, watch, found);
            return found;
        } finally {
            search.restore(before);
        }
    }

    private boolean measure(Search search, Moment moment, Watch watch, Map<Moment, OperationCosts> found) {
        Optional<OperationCosts> costs = search.measureCosts(plan, done -> watch.measuring(moment, done));
        costs.ifPresent(known -> {
            found.put(moment, known);
            watch.measured(moment, known);
        });
        return costs.isPresent();
    }
}
