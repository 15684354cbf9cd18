package nascope.picture.cell;

import java.util.stream.Collectors;
import nascope.analysis.CellReading;
import nascope.analysis.EdgeReading;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.SearchSpace;

/** The picture of a cell in words, for those who hear it instead. */
public final class CellDescription {
    /** What is said of an edge on which no operation leads. */
    static final String ALL_EQUAL = Texts.text("picture.cell.CellDescription.all-equal");

    private CellDescription() {}

    /** Every edge with what leads on it, such as {@code edge 0→2 sep 5×5 0.61, forbidden: skip; edge 1→2 all equal}. */
    public static String of(SearchSpace space, CellSnapshot cell) {
        return CellReading.edges(space, cell.probability()).stream()
                .map(reading -> ConstraintWords.after(
                        of(reading), cell.constraints().of(reading.edge().index())))
                .collect(Collectors.joining("; "));
    }

    private static String of(EdgeReading reading) {
        return Numbers.text(
                Texts.text("picture.cell.CellDescription.edge-s-s"),
                reading.edge().label(),
                reading.allEqual() ? ALL_EQUAL : leading(reading));
    }

    private static String leading(EdgeReading reading) {
        return Numbers.text("%s %.2f", reading.leading().shortLabel(), reading.probability());
    }
}
