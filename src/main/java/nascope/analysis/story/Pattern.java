package nascope.analysis.story;

import nascope.base.Texts;

/**
 * The patterns of the wiring paper (Xie et al., "Understanding the wiring evolution in differentiable neural architecture
 * search", AISTATS 2021) as conditions that any search can be asked for.
 */
public enum Pattern {
    /** P1, growing and not pruning: none has led on most edges, and half of the input edges came back. */
    GROWING(new Condition.Back(EdgeSet.INPUT, 0.5), Texts.text("analysis.story.Pattern.growing")),
    /** P2, wide and not deep: input edges are far more alive than intermediate ones. */
    WIDE(new Condition.InputsAhead(0.3), Texts.text("analysis.story.Pattern.wide")),
    /** P3, no edges: none leads on four edges of five. */
    NO_EDGES(new Condition.NoneLeads(new EdgeSet("all"), 0.8), Texts.text("analysis.story.Pattern.no-edges"));

    private final Condition condition;
    private final String words;

    Pattern(Condition condition, String words) {
        this.condition = condition;
        this.words = words;
    }

    public Condition condition() {
        return condition;
    }

    /** What is seen when it shows. */
    public String words() {
        return words;
    }
}
