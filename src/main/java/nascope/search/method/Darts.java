package nascope.search.method;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nascope.base.Softmax;
import nascope.base.Texts;
import nascope.search.snapshot.ExpectedCost;
import nascope.search.term.OpenEdge;

/** Attention over all operations: z = softmax(α) (Liu et al., "DARTS", ICLR 2019). */
final class Darts implements SearchMethod {
    @Override
    public String name() {
        return "darts";
    }

    @Override
    public String summary() {
        return Texts.text("search.method.Darts.weighs-all-operations");
    }

    @Override
    public boolean draws() {
        return false;
    }

    @Override
    public boolean looksAhead() {
        return true;
    }

    @Override
    public Sample draw(List<OpenEdge> edges, Conditions conditions, RandomGenerator random) {
        return Sample.edgeByEdge(edges, edge -> new Attention(Softmax.of(edge.logits()), 1));
    }

    @Override
    public Optional<Sample> drawn(List<OpenEdge> edges, List<double[]> gates, Conditions conditions) {
        return Optional.of(Sample.edgeByEdge(gates, row -> new Attention(row, 1)));
    }

    @Override
    public String gateFormula(Conditions conditions, Figures figures) {
        return "p = softmax(α),  z = p";
    }

    @Override
    public String gradientFormula(double[] gates, double[] costs, Conditions conditions, Figures figures) {
        return "gradient = z (c − Σ z·c),  Σ z·c = " + figures.with("%+.5f", ExpectedCost.of(gates, costs));
    }

    @Override
    public String sampleWords(Conditions conditions, Figures figures) {
        return Texts.text("search.method.Darts.nothing-is-drawn-the-gates");
    }
}
