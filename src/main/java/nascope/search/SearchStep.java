package nascope.search;

import java.util.Map;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.data.Batch;
import nascope.net.kernel.Gradients;
import nascope.optim.Adam;
import nascope.optim.Sgd;
import nascope.search.settings.Level;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.Costs;
import nascope.search.snapshot.CutOut;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.Sharpness;
import nascope.search.snapshot.TrainingMode;
import nascope.setting.Setting;
import nascope.space.CellKind;

/**
 * One step of a search: what alpha and the weights learn from, and in which order. In single-level search one pass over
 * one batch teaches both; in bi-level search alpha learns first, from images the weights never see.
 */
final class SearchStep {
    private final Learning learning;
    private final SearchData data;
    private final SearchSettings settings;
    private final TrainingMode mode;
    private final StepRates rates;
    private final StepProgress progress;
    private final int number;
    private Measures heldOut = Measures.NONE;
    private Beside beside = Beside.NONE;

    /** @param number of this step, from 1 */
    SearchStep(
            Learning learning,
            SearchData data,
            SearchSettings settings,
            TrainingMode mode,
            StepRates rates,
            StepProgress progress,
            int number) {
        this.learning = learning;
        this.data = data;
        this.settings = settings;
        this.mode = mode;
        this.rates = rates;
        this.progress = progress;
        this.number = number;
    }

    /**
     * Does the step.
     *
     * @throws SearchFailure if a number is no longer finite; nothing has learned from it then
     */
    SearchSnapshot run() {
        measureHeldOut();
        measureBeside();
        return settings.get(Settings.LEVEL) == Level.SINGLE ? singleLevel() : biLevel();
    }

    /** Before the step's own passes, so that the network is left with what they put into it. */
    private void measureHeldOut() {
        if ((number - 1) % settings.get(Settings.HELD_OUT_EVERY) != 0) return;
        data.heldOut().ifPresent(images -> {
            heldOut = learning.measure(images);
            progress.measured(heldOut);
        });
    }

    /** At the same moment, and with draws of its own. */
    private void measureBeside() {
        beside = new Beside(
                due(Settings.CUT_OUT_EVERY) ? learning.cutOut(rates, number, data.sample()) : CutOut.NONE,
                due(Settings.SHARPNESS_EVERY) ? learning.sharpness(data.searchBatch()) : Sharpness.NONE);
        progress.measured(beside);
    }

    /** @param every in steps; 0 is never */
    private boolean due(Setting<Integer> every) {
        return settings.get(every) > 0 && (number - 1) % settings.get(every) == 0;
    }

    /** One pass teaches alpha and weights. */
    private SearchSnapshot singleLevel() {
        DrawnGates gates = gates(TrainingMode.Target.BOTH);
        Pass pass = learning.pass(data.nextTrain(), gates.tables(), wanted(), progress);
        FiniteNumbers.require(number, pass);
        Map<String, Double> terms = learnAlpha(gates, pass.costs().sums());
        learnWeights();
        return taken(pass.measures(), pass.measures(), gates, pass.costs(), terms);
    }

    /** A pass over the search batch teaches alpha, then one over the training batch the weights. */
    private SearchSnapshot biLevel() {
        DrawnGates gates = gates(TrainingMode.Target.ALPHA);
        Batch train = data.nextTrain();
        Batch search = data.nextSearch();
        Pass alphaPass = learning.looksAhead()
                ? learning.lookAhead(train, search, gates.tables(), rates.weights(), weightRule(), progress)
                : learning.pass(search, gates.tables(), Gradients.COSTS, progress);
        FiniteNumbers.require(number, alphaPass);
        Map<String, Double> terms = learnAlpha(gates, alphaPass.costs().sums());
        Pass weightPass =
                learning.pass(train, gates(TrainingMode.Target.WEIGHTS).tables(), wanted(), progress);
        FiniteNumbers.require(number, weightPass);
        learnWeights();
        return taken(weightPass.measures(), alphaPass.measures(), gates, alphaPass.costs(), terms);
    }

    private DrawnGates gates(TrainingMode.Target forWhom) {
        DrawnGates gates = learning.gates(rates, mode.randomGates());
        progress.sampled(forWhom, gates.tables());
        return gates;
    }

    /** What the pass that teaches the weights must find out. */
    private Gradients wanted() {
        return mode.weightsLearn() ? Gradients.COSTS_AND_WEIGHTS : Gradients.COSTS;
    }

    private Map<String, Double> learnAlpha(DrawnGates gates, Map<CellKind, Table> costs) {
        if (!mode.alphaLearns() || rates.warmingUp()) return Map.of();
        Adam.Rule rule = new Adam.Rule(
                settings.get(Settings.ALPHA_BETA1),
                settings.get(Settings.ALPHA_BETA2),
                settings.get(Settings.ALPHA_DECAY));
        Map<String, Double> terms = learning.moveAlpha(gates, costs, rates, rule);
        progress.alphaMoved();
        return terms;
    }

    private void learnWeights() {
        if (!mode.weightsLearn()) return;
        FiniteNumbers.require(number, Texts.text("search.SearchStep.gradient-of-the-weights"), learning.gradientNorm());
        learning.moveWeights(rates.weights(), weightRule());
        progress.weightsMoved();
    }

    private Sgd.Rule weightRule() {
        return new Sgd.Rule(
                settings.get(Settings.MOMENTUM), settings.get(Settings.WEIGHT_DECAY), settings.get(Settings.CLIP));
    }

    private SearchSnapshot taken(
            Measures training, Measures search, DrawnGates gates, Costs costs, Map<String, Double> terms) {
        return rates.snapshot(
                number,
                data.epoch(),
                training,
                search,
                heldOut,
                beside,
                mode,
                terms,
                learning.architecture().cells(gates.tables(), costs));
    }
}
