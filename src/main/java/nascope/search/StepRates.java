package nascope.search;

import java.util.Map;
import nascope.optim.Schedule;
import nascope.search.method.SearchMethod;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;

/**
 * What holds for one step.
 *
 * @param method with the settings of now
 * @param weights learning rate of the weights
 * @param alpha learning rate of alpha
 * @param temperature of the gates; NaN if the method has none
 */
record StepRates(SearchMethod method, double weights, double alpha, double temperature) {
    /** @param done steps before this one */
    static StepRates of(SearchSettings settings, int done) {
        int last = settings.get(Settings.STEPS) - 1;
        double progress = last <= 0 ? 0 : Math.min(1, (double) done / last);
        double weights =
                Schedule.cosine(settings.get(Settings.WEIGHT_RATE), settings.get(Settings.WEIGHT_RATE_END), progress);
        SearchMethod method = SearchMethod.of(settings);
        return new StepRates(method, weights, settings.get(Settings.ALPHA_RATE), method.temperature(progress));
    }

    /** A snapshot of a step in which this holds. */
    SearchSnapshot snapshot(
            int step,
            int epoch,
            Measures training,
            Measures search,
            TrainingMode teaching,
            Map<CellKind, CellSnapshot> cells) {
        return new SearchSnapshot(step, epoch, training, search, weights, alpha, temperature, teaching, cells);
    }
}
