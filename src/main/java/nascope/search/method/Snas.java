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

/** A soft sample: z = softmax((α + G)/τ), G Gumbel noise (Xie et al., "SNAS", ICLR 2019). */
final class Snas implements SearchMethod {
    static final Setting<Double> TEMPERATURE_START = new Setting<>(
            "temperature-start",
            Group.METHOD,
            Texts.text("search.method.Snas.first-temperature"),
            "",
            Texts.text("search.method.Snas.temperature-of-snas-soft-samples"),
            new ValueKind.Decimal(0.001, 100),
            1.0,
            true);
    static final Setting<Double> TEMPERATURE_END = new Setting<>(
            "temperature-end",
            Group.METHOD,
            Texts.text("search.method.Snas.last-temperature"),
            "",
            Texts.text("search.method.Snas.temperature-of-snas-soft-samples-2"),
            new ValueKind.Decimal(0.001, 100),
            0.03,
            true);
    static final Setting<TemperatureSchedule> SCHEDULE = TemperatureSchedule.setting(
            "temperature-schedule",
            Texts.text("search.method.Snas.temperature-goes"),
            "snas",
            TemperatureSchedule.EXPONENTIAL);

    private static final Temperature TEMPERATURE = new Temperature(TEMPERATURE_START, TEMPERATURE_END, SCHEDULE);

    @Override
    public String name() {
        return "snas";
    }

    @Override
    public String summary() {
        return Texts.text("search.method.Snas.samples-softly");
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
                edges, edge -> new Attention(Gumbel.soft(edge.logits(), temperature, random), temperature));
    }

    @Override
    public Optional<Sample> drawn(List<OpenEdge> edges, List<double[]> gates, Conditions conditions) {
        return Optional.of(Sample.edgeByEdge(gates, row -> new Attention(row, conditions.temperature())));
    }

    @Override
    public String gateFormula(Conditions conditions, Figures figures) {
        return "p = softmax(α),  z = softmax((α + Gumbel)/τ),  τ = " + figures.with("%.3f", conditions.temperature());
    }

    @Override
    public String gradientFormula(double[] gates, double[] costs, Conditions conditions, Figures figures) {
        return "gradient = z (c − Σ z·c)/τ,  Σ z·c = " + figures.with("%+.5f", ExpectedCost.of(gates, costs));
    }

    @Override
    public String sampleWords(Conditions conditions, Figures figures) {
        return Texts.text("search.method.Snas.a-soft-sample-the-gates")
                + figures.shortly(conditions.temperature())
                + ".";
    }
}
