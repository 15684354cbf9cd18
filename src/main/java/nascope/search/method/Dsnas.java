package nascope.search.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nascope.base.Softmax;
import nascope.base.Texts;
import nascope.search.snapshot.ExpectedCost;
import nascope.search.term.OpenEdge;
import nascope.setting.Setting;
import nascope.setting.Setting.Group;
import nascope.setting.SettingValues;
import nascope.setting.ValueKind;

/** A hard sample: z is one-hot, drawn from softmax(α), and alpha learns by policy gradient (Hu et al., CVPR 2020). */
final class Dsnas implements SearchMethod {
    static final Setting<Double> COST_LIMIT = new Setting<>(
            "cost-limit",
            Group.METHOD,
            Texts.text("search.method.Dsnas.cost-limit"),
            "",
            Texts.text("search.method.Dsnas.dsnas-clamps-the-cost-of"),
            new ValueKind.Decimal(0.001, 1e6),
            5.0,
            true);
    static final Setting<PolicyGradient> POLICY_GRADIENT = new Setting<>(
            "policy-gradient",
            Group.METHOD,
            Texts.text("search.method.Dsnas.policy-gradient"),
            "",
            Texts.text("search.method.Dsnas.how-alpha-learns-in-dsnas")
                    + PolicyGradients.ALL.stream()
                            .map(way -> way.name() + " " + way.summary())
                            .collect(Collectors.joining("; ")),
            ValueKind.Choice.of(PolicyGradients.ALL, PolicyGradient::name),
            PolicyGradients.ALL.get(0),
            false);

    @Override
    public String name() {
        return "dsnas";
    }

    @Override
    public String summary() {
        return Texts.text("search.method.Dsnas.samples-one-operation");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(COST_LIMIT, POLICY_GRADIENT);
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
    public Sample draw(List<OpenEdge> edges, Conditions conditions, RandomGenerator random) {
        List<HardSample> drawn = new ArrayList<>();
        for (OpenEdge edge : edges)
            drawn.add(HardSample.draw(edge.kind(), Softmax.of(edge.logits()), random.nextDouble()));
        return new Drawn(drawn, conditions.settings());
    }

    @Override
    public Optional<Sample> drawn(List<OpenEdge> edges, List<double[]> gates, Conditions conditions) {
        List<HardSample> drawn = new ArrayList<>();
        for (int edge = 0; edge < gates.size(); edge++)
            drawn.add(HardSample.of(
                    edges.get(edge).kind(), Softmax.of(edges.get(edge).logits()), gates.get(edge)));
        return Optional.of(new Drawn(drawn, conditions.settings()));
    }

    /** One operation an edge, and what it takes to learn from their costs. */
    private record Drawn(List<HardSample> samples, SettingValues settings) implements Sample {
        @Override
        public List<double[]> gates() {
            return samples.stream().map(HardSample::gates).toList();
        }

        @Override
        public List<double[]> gradient(List<double[]> costs) {
            double[] rewards = new double[costs.size()];
            for (int edge = 0; edge < rewards.length; edge++)
                rewards[edge] = clamped(costs.get(edge)[samples.get(edge).sampled()], settings);
            return settings.get(POLICY_GRADIENT).gradient(samples, rewards);
        }
    }

    private static double clamped(double cost, SettingValues settings) {
        double limit = settings.get(COST_LIMIT);
        return Math.max(-limit, Math.min(limit, cost));
    }

    @Override
    public String gateFormula(Conditions conditions, Figures figures) {
        return Texts.text("search.method.Dsnas.p-softmax-z-one-operation");
    }

    @Override
    public String gradientFormula(double[] gates, double[] costs, Conditions conditions, Figures figures) {
        SettingValues settings = conditions.settings();
        return Texts.text(
                "search.method.Dsnas.gradient-s-r-cost-of",
                settings.get(POLICY_GRADIENT).formula(),
                COST_LIMIT.kind().format(settings.get(COST_LIMIT)),
                figures.with("%+.5f", clamped(ExpectedCost.of(gates, costs), settings)));
    }

    @Override
    public String sampleWords(Conditions conditions, Figures figures) {
        return Texts.text("search.method.Dsnas.on-each-edge-one-operation");
    }
}
