package nascope.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nascope.optim.Schedule;
import nascope.search.method.SearchMethod;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.search.term.AlphaTerm;
import nascope.space.CellKind;

/**
 * What holds for one step. It follows from the settings of now and the number of the step alone: a search that is given
 * more steps goes on as one that was to have so many from the start, with schedules stretched to the new end.
 *
 * @param settings of now
 * @param weights learning rate of the weights
 * @param alpha learning rate of alpha
 * @param temperature of the gates; NaN if the method has none
 * @param warmingUp whether alpha still waits for the weights
 * @param alphaProgress 0 at the first step in which alpha learns, 1 at the last
 */
public record StepRates(
        SearchSettings settings,
        double weights,
        double alpha,
        double temperature,
        boolean warmingUp,
        double alphaProgress) {
    /**
     * The rates of a step.
     *
     * @param done steps before this one
     */
    public static StepRates of(SearchSettings settings, int done) {
        int last = settings.get(Settings.STEPS) - 1;
        int warmUp = settings.get(Settings.ALPHA_WARM_UP);
        double progress = progress(done, last);
        double weights =
                Schedule.cosine(settings.get(Settings.WEIGHT_RATE), settings.get(Settings.WEIGHT_RATE_END), progress);
        return new StepRates(
                settings,
                weights,
                settings.get(Settings.ALPHA_RATE),
                settings.get(Settings.METHOD).temperature(settings, progress),
                done < warmUp,
                progress(done - warmUp, last - warmUp));
    }

    private static double progress(int done, int last) {
        return last <= 0 ? 0 : Math.max(0, Math.min(1, (double) done / last));
    }

    SearchMethod.Conditions conditions() {
        return new SearchMethod.Conditions(settings, temperature);
    }

    /** What is added to alpha's loss: the term that the settings choose, and the method's own. */
    public List<AlphaTerm> terms() {
        return Stream.concat(
                        settings.get(Settings.ALPHA_TERM).stream(),
                        settings.get(Settings.METHOD).terms(settings).stream())
                .toList();
    }

    /** A snapshot of a step in which this holds. */
    SearchSnapshot snapshot(
            int step,
            int epoch,
            Measures training,
            Measures search,
            Measures heldOut,
            Beside beside,
            TrainingMode mode,
            Map<String, Double> terms,
            Map<CellKind, CellSnapshot> cells) {
        return new SearchSnapshot(
                step, epoch, training, search, heldOut, beside, weights, alpha, temperature, mode, terms, cells);
    }
}
