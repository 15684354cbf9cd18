package nascope.analysis.story;

import java.util.List;
import nascope.base.Texts;

/**
 * The patterns of the wiring paper (Xie et al., "Understanding the wiring evolution in differentiable neural architecture
 * search", AISTATS 2021), which any search can be asked for.
 */
public final class Patterns {
    /** P1, growing and not pruning: none led, and half of the input edges came back. */
    public static final StoryLine GROWING =
            new StoryLine(Texts.text("analysis.story.Patterns.growing"), new Condition.Back(EdgeSet.INPUT, 0.5));

    /** P2, wide and not deep: input edges are far more alive than intermediate ones. */
    public static final StoryLine WIDE =
            new StoryLine(Texts.text("analysis.story.Patterns.wide"), new Condition.InputsAhead(0.3));

    /** P3, no edges: none leads on four edges of five. */
    public static final StoryLine NO_EDGES = new StoryLine(
            Texts.text("analysis.story.Patterns.no-edges"), new Condition.NoneLeads(new EdgeSet("all"), 0.8));

    public static final List<StoryLine> ALL = List.of(GROWING, WIDE, NO_EDGES);

    private Patterns() {}
}
