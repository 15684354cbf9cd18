package nascope.search.method;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nascope.base.Texts;
import nascope.search.snapshot.ExpectedCost;
import nascope.search.term.OpenEdge;
import nascope.setting.Setting;
import nascope.setting.Setting.Group;
import nascope.setting.SettingValues;
import nascope.setting.ValueKind;

/**
 * A hard Gumbel sample with the gradient of the soft one (Dong, Yang, "Searching for a robust neural architecture in four
 * GPU hours", CVPR 2019): the operation with the largest y = softmax((α + G)/τ) has gate 1, and alpha learns through its y.
 */
final class Gdas implements SearchMethod {
    static final Setting<Double> TEMPERATURE_START = new Setting<>(
            "gdas-temperature-start",
            Group.METHOD,
            Texts.text("search.method.Gdas.gdas-first-temp"),
            "",
            Texts.text("search.method.Gdas.temperature-of-gdas-samples-in"),
            new ValueKind.Decimal(0.001, 100),
            10.0,
            true);
    static final Setting<Double> TEMPERATURE_END = new Setting<>(
            "gdas-temperature-end",
            Group.METHOD,
            Texts.text("search.method.Gdas.gdas-last-temp"),
            "",
            Texts.text("search.method.Gdas.temperature-of-gdas-samples-in-2"),
            new ValueKind.Decimal(0.001, 100),
            0.1,
            true);
    static final Setting<TemperatureSchedule> SCHEDULE = TemperatureSchedule.setting(
            "gdas-temperature-schedule",
            Texts.text("search.method.Gdas.gdas-temp-goes"),
            "gdas",
            TemperatureSchedule.LINEAR);

    private static final Temperature TEMPERATURE = new Temperature(TEMPERATURE_START, TEMPERATURE_END, SCHEDULE);

    @Override
    public String name() {
        return "gdas";
    }

    @Override
    public String summary() {
        return Texts.text("search.method.Gdas.samples-one-operation-and-learns");
    }

    @Override
    public List<Setting<?>> settings() {
        return TEMPERATURE.settings();
    }

    @Override
    public boolean draws() {
        return true;
    }

    @Override
    public boolean oneHot() {
        return true;
    }

    @Override
    public double temperature(SettingValues settings, double progress) {
        return TEMPERATURE.at(settings, progress);
    }

    @Override
    public Optional<Setting<?>> idles(Setting<?> setting, SettingValues settings) {
        return TEMPERATURE.idles(setting, settings);
    }

    @Override
    public Sample draw(List<OpenEdge> edges, Conditions conditions, RandomGenerator random) {
        double temperature = conditions.temperature();
        return Sample.edgeByEdge(
                edges, edge -> StraightThrough.of(Gumbel.soft(edge.logits(), temperature, random), temperature));
    }

    /** The soft sample is not recorded, and the hard one does not tell of it. */
    @Override
    public Optional<Sample> drawn(List<OpenEdge> edges, List<double[]> gates, Conditions conditions) {
        return Optional.empty();
    }

    /**
     * A hard sample that learns as the soft one would.
     *
     * @param soft y
     * @param sampled the largest of it
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one step, never compared
    private record StraightThrough(double[] soft, int sampled, double temperature) implements Sample.OfEdge {
        static StraightThrough of(double[] soft, double temperature) {
            int largest = 0;
            for (int k = 1; k < soft.length; k++) if (soft[k] > soft[largest]) largest = k;
            return new StraightThrough(soft, largest, temperature);
        }

        @Override
        public double[] gates() {
            double[] gates = new double[soft.length];
            gates[sampled] = 1;
            return gates;
        }

        /** c_s ∂y_s/∂α = c_s y_s (δ_sk − y_k)/τ: of the costs, the sampled operation's alone counts. */
        @Override
        public double[] gradient(double... costs) {
            double[] gradient = new double[soft.length];
            for (int k = 0; k < gradient.length; k++)
                gradient[k] = costs[sampled] * soft[sampled] * ((k == sampled ? 1 : 0) - soft[k]) / temperature;
            return gradient;
        }
    }

    @Override
    public String gateFormula(Conditions conditions, Figures figures) {
        return Texts.text("search.method.Gdas.y-softmax-gumbel-z-one") + figures.with("%.3f", conditions.temperature());
    }

    @Override
    public String gradientFormula(double[] gates, double[] costs, Conditions conditions, Figures figures) {
        return Texts.text("search.method.Gdas.gradient-c-y-z-y", figures.with("%+.5f", ExpectedCost.of(gates, costs)));
    }

    @Override
    public String sampleWords(Conditions conditions, Figures figures) {
        return Texts.text("search.method.Gdas.on-each-edge-the-operation", figures.shortly(conditions.temperature()));
    }
}
