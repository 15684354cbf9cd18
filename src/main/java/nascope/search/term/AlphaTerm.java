package nascope.search.term;

import java.util.List;
import nascope.setting.Setting;
import nascope.setting.SettingValues;

/**
 * A term that is added to the loss of alpha, whatever the search method. One class each; {@link AlphaTerms} names them.
 * Depends on alpha alone.
 */
public interface AlphaTerm {
    /** The name in settings and run files. */
    String name();

    /** What it does, for a list of them: a few words. */
    String summary();

    /** Settings of its own. */
    List<Setting<?>> settings();

    /**
     * The term and its gradient.
     *
     * @param edges of all kinds of cells together, those on which there is something to choose
     * @param progress 0 at the first step in which alpha learns, 1 at the last
     */
    Term at(List<OpenEdge> edges, SettingValues settings, double progress);

    /** What is added to the loss, and its gradient, for the inspector: a formula with the weight of that moment. */
    String formula(SettingValues settings, double progress);

    /**
     * A term at one alpha.
     *
     * @param value what is added to the loss
     * @param gradient ∂value/∂α, one row an edge, one number an open operation
     */
    record Term(double value, List<double[]> gradient) {}
}
