package nascope.search.method;

import java.util.List;
import java.util.random.RandomGenerator;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.term.OpenEdge;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** A search method on a single edge, all of whose operations are open. */
public record OneEdge(SearchMethod method, SearchSettings settings) {
    public static OneEdge of(String method) {
        return new OneEdge(Methods.named(method), SearchSettings.standard());
    }

    public OneEdge with(String setting, String value) {
        return new OneEdge(method, settings.withText(Settings.named(setting), value));
    }

    public double[] gates(double[] logits, double temperature, RandomGenerator random) {
        return draw(logits, temperature, random).gates().get(0);
    }

    public Sample draw(double[] logits, double temperature, RandomGenerator random) {
        return method.draw(List.of(edge(logits)), conditions(temperature), random);
    }

    /** The gradient that recorded gates tell of. */
    public double[] gradient(double[] logits, double[] gates, double[] costs, double temperature) {
        return method.drawn(List.of(edge(logits)), List.of(gates), conditions(temperature))
                .orElseThrow()
                .gradient(List.of(costs))
                .get(0);
    }

    public double temperature(double progress) {
        return method.temperature(settings, progress);
    }

    private SearchMethod.Conditions conditions(double temperature) {
        return new SearchMethod.Conditions(settings, temperature);
    }

    private static OpenEdge edge(double... logits) {
        return new OpenEdge(CellKind.NORMAL, SearchSpace.DARTS.subList(0, logits.length), logits);
    }
}
