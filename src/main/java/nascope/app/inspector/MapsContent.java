package nascope.app.inspector;

import java.util.List;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.search.snapshot.FeatureMaps;
import nascope.search.snapshot.OperationMaps;
import nascope.space.Edge;
import nascope.space.operation.Operation;

/**
 * One image before and after an operation, as the inspector shows it.
 *
 * @param image as the network got it
 * @param before the first channels at the edge's source, at most {@value #MOST_CHANNELS}
 * @param after the first channels of the operation's result, at most as many
 * @param beforeWords such as {@code before: node 1, 8 channels of 8×8, −2.31 to +3.02}, least and greatest of those shown
 * @param afterWords the same of the result
 * @param note whether the step computed the operation
 */
record MapsContent(
        FeatureMaps image, List<Table> before, List<Table> after, String beforeWords, String afterWords, String note) {
    /** As many as fit beside each other. */
    static final int MOST_CHANNELS = 8;

    MapsContent {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static MapsContent of(Edge edge, Operation operation, OperationMaps maps) {
        List<Table> before = shown(maps.before());
        List<Table> after = shown(maps.after());
        return new MapsContent(
                maps.image(),
                before,
                after,
                Numbers.text(
                        Texts.text("app.inspector.MapsContent.before-node-d-s"),
                        edge.source(),
                        words(maps.before(), before)),
                Numbers.text(
                        Texts.text("app.inspector.MapsContent.after-s-s"),
                        operation.label(),
                        words(maps.after(), after)),
                note(operation, maps.inStep()));
    }

    private static List<Table> shown(FeatureMaps maps) {
        return maps.channels().stream().limit(MOST_CHANNELS).toList();
    }

    private static String words(FeatureMaps maps, List<Table> shown) {
        int all = maps.channels().size();
        String count = shown.size() < all ? Numbers.text("%d of %d", shown.size(), all) : Numbers.of(all);
        return Numbers.text(
                "%s %s of %d×%d, %s to %s",
                count,
                all == 1
                        ? Texts.text("app.inspector.MapsContent.channel")
                        : Texts.text("app.inspector.MapsContent.channels"),
                maps.height(),
                maps.width(),
                Figures.number(
                        "%+.2f", shown.stream().mapToDouble(Table::least).min().orElseThrow()),
                Figures.number(
                        "%+.2f",
                        shown.stream().mapToDouble(Table::greatest).max().orElseThrow()));
    }

    private static String note(Operation operation, boolean inStep) {
        if (!operation.connects())
            return operation.label() + Texts.text("app.inspector.MapsContent.gives-0-whatever-the-image");
        return inStep
                ? Texts.text("app.inspector.MapsContent.as-the-last-step-computed")
                : Texts.text("app.inspector.MapsContent.the-last-step-left-it");
    }
}
