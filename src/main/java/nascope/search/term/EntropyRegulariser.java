package nascope.search.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nascope.base.Softmax;
import nascope.base.Texts;
import nascope.optim.Schedule;
import nascope.setting.Setting;
import nascope.setting.Setting.Group;
import nascope.setting.SettingValues;
import nascope.setting.ValueKind;

/**
 * The architecture entropy regulariser (Jing et al., "Architecture entropy regularizer for differentiable neural
 * architecture search", Neural Networks 158, 2023): λ(t) times the mean over the edges of all kinds together of
 * H_e = −Σ_k q_k log₂(q_k + 10⁻⁹), in bits, with q the softmax over the open operations without {@code none}. λ goes from
 * below 0, which keeps the operations of an edge alike, to above 0, which has it decide.
 */
final class EntropyRegulariser implements AlphaTerm {
    private static final double INSIDE = 1e-9; // of the logarithm, as in the published program

    /** How λ goes from its first value to its last. */
    enum Course {
        COSINE("cosine"),
        CONSTANT("constant");

        private final String label;

        Course(String label) {
            this.label = label;
        }
    }

    /** Which operations the entropy is about. */
    enum Over {
        OPERATIONS("operations"),
        ALL("all");

        private final String label;

        Over(String label) {
            this.label = label;
        }
    }

    static final Setting<Double> START = weight(
            "entropy-start",
            Texts.text("search.term.EntropyRegulariser.first-weight"),
            Texts.text("search.term.EntropyRegulariser.weight-of-the-mean-entropy"),
            -0.2);
    static final Setting<Double> END = weight(
            "entropy-end",
            Texts.text("search.term.EntropyRegulariser.last-weight"),
            Texts.text("search.term.EntropyRegulariser.weight-of-the-mean-entropy-2"),
            0.2);
    static final Setting<Course> SCHEDULE = new Setting<>(
            "entropy-schedule",
            Group.METHOD,
            Texts.text("search.term.EntropyRegulariser.weight-goes"),
            "",
            Texts.text("search.term.EntropyRegulariser.cosine-from-the-first-to"),
            ValueKind.Choice.of(List.of(Course.values()), course -> course.label),
            Course.COSINE,
            false);
    static final Setting<Over> OVER = new Setting<>(
            "entropy-over",
            Group.METHOD,
            Texts.text("search.term.EntropyRegulariser.entropy-of"),
            "",
            Texts.text("search.term.EntropyRegulariser.operations-none-is-left-out"),
            ValueKind.Choice.of(List.of(Over.values()), over -> over.label),
            Over.OPERATIONS,
            false);

    private static Setting<Double> weight(String name, String label, String help, double standard) {
        return new Setting<>(name, Group.METHOD, label, "", help, new ValueKind.Decimal(-100, 100), standard, true);
    }

    @Override
    public String name() {
        return "entropy";
    }

    @Override
    public String summary() {
        return Texts.text("search.term.EntropyRegulariser.weighs-the-mean-entropy-of");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(START, END, SCHEDULE, OVER);
    }

    /** λ; (1 − cos πt)/2 of the way from the first weight to the last. */
    static double weight(SettingValues settings, double progress) {
        double end = settings.get(END);
        return settings.get(SCHEDULE) == Course.CONSTANT ? end : Schedule.cosine(settings.get(START), end, progress);
    }

    @Override
    public Term at(List<OpenEdge> edges, SettingValues settings, double progress) {
        double weight = weight(settings, progress);
        double sum = 0;
        List<double[]> gradient = new ArrayList<>();
        for (OpenEdge edge : edges) {
            int[] columns = columns(edge, settings.get(OVER));
            double[] q = Softmax.of(
                    Arrays.stream(columns).mapToDouble(k -> edge.logits()[k]).toArray());
            sum += bits(q);
            double[] row = new double[edge.logits().length];
            double[] slopes = slopes(q);
            for (int i = 0; i < columns.length; i++) row[columns[i]] = weight / edges.size() * slopes[i];
            gradient.add(row);
        }
        return new Term(edges.isEmpty() ? 0 : weight * sum / edges.size(), gradient);
    }

    private static int[] columns(OpenEdge edge, Over over) {
        return IntStream.range(0, edge.logits().length)
                .filter(k -> over == Over.ALL || edge.operations().get(k).connects())
                .toArray();
    }

    /** H in bits. */
    static double bits(double... q) {
        double bits = 0;
        for (double share : q) bits -= share * Math.log(share + INSIDE) / Math.log(2);
        return bits;
    }

    /** ∂H/∂α = −q (s − Σ q s)/ln 2 with s = ln(q + ε) + q/(q + ε). */
    private static double[] slopes(double... q) {
        double[] slopes = new double[q.length];
        double mean = 0;
        for (int k = 0; k < q.length; k++) {
            slopes[k] = Math.log(q[k] + INSIDE) + q[k] / (q[k] + INSIDE);
            mean += q[k] * slopes[k];
        }
        for (int k = 0; k < q.length; k++) slopes[k] = -q[k] * (slopes[k] - mean) / Math.log(2);
        return slopes;
    }

    @Override
    public String formula(SettingValues settings, double progress) {
        String over = settings.get(OVER) == Over.ALL ? "" : Texts.text("search.term.EntropyRegulariser.without-none");
        return Texts.text("search.term.EntropyRegulariser.mean-entropy-of-the-edges", over, weight(settings, progress));
    }
}
