package nascope.search.method;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nascope.base.Softmax;
import nascope.search.term.AlphaTerm;
import nascope.search.term.OpenEdge;
import nascope.setting.Setting;
import nascope.setting.SettingValues;

/**
 * How a search gets the gates z of its edges from their logits α, and how α learns from the gates' costs c = ∂L/∂z. One
 * class a method; {@link Methods} names them.
 */
public interface SearchMethod {
    /** The name in settings and run files. */
    String name();

    /** What it does, for a list of methods: a few words. */
    String summary();

    /** Settings of its own, in the order in which they are shown. */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /**
     * Another of its own settings, beside whose value one changes nothing.
     *
     * @param setting one of {@link #settings()}
     * @return empty if it matters
     */
    default Optional<Setting<?>> idles(Setting<?> setting, SettingValues settings) {
        return Optional.empty();
    }

    /** Whether gates are drawn, and not only computed. */
    boolean draws();

    /** Whether every gate is 0 or 1, so that of each edge one operation alone is computed. */
    default boolean oneHot() {
        return false;
    }

    /** What {@link #probability} is: of being drawn where one operation of each edge is, otherwise a weight in a mixture. */
    default Share share() {
        return oneHot() ? Share.PROBABILITY : Share.WEIGHT;
    }

    /**
     * Whether the gates are a smooth function of alpha without chance, so that the costs may look a step of the weights
     * ahead (the second order of DARTS).
     */
    default boolean looksAhead() {
        return false;
    }

    /**
     * τ of a step; NaN for methods without one.
     *
     * @param progress 0 at the first step, 1 at the last
     */
    default double temperature(SettingValues settings, double progress) {
        return Double.NaN;
    }

    /**
     * How probable each open operation of an edge is, or how much it weighs: what is drawn and what genotypes are read from.
     *
     * @param logits α, not modified
     * @return newly allocated, non-negative, sums to 1
     */
    default double[] probability(double... logits) {
        return Softmax.of(logits);
    }

    /**
     * The gates of one pass.
     *
     * @param edges those on which there is something to choose, kind by kind, in order
     * @param random source of the sample, for methods that draw
     */
    Sample draw(List<OpenEdge> edges, Conditions conditions, RandomGenerator random);

    /**
     * The sample that gave recorded gates, to show how alpha learned from it.
     *
     * @param gates one row an edge
     * @return empty where the gates do not tell all of it
     */
    Optional<Sample> drawn(List<OpenEdge> edges, List<double[]> gates, Conditions conditions);

    /** Terms that the method itself adds to alpha's loss. */
    default List<AlphaTerm> terms(SettingValues settings) {
        return List.of();
    }

    /** How gates come from alpha: formulas with the numbers of a step. */
    String gateFormula(Conditions conditions, Figures figures);

    /**
     * How the gradient of alpha comes from gates and costs: a formula with the numbers of an edge.
     *
     * @param gates of the edge's open operations
     * @param costs of the same; NaN where not computed
     */
    String gradientFormula(double[] gates, double[] costs, Conditions conditions, Figures figures);

    /** What happens when gates come from alpha, in a sentence or two for slow motion. */
    String sampleWords(Conditions conditions, Figures figures);

    /**
     * What holds in a step.
     *
     * @param settings of now
     * @param temperature τ; NaN for methods without one
     */
    record Conditions(SettingValues settings, double temperature) {}

    /** How the window writes numbers. */
    interface Figures {
        /**
         * With the digits that a format asks for.
         *
         * @param format as of {@link java.util.Formatter}, for one number
         */
        String with(String format, double value);

        /** With about three digits. */
        String shortly(double value);
    }
}
