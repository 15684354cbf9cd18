package nascope.picture.cell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nascope.analysis.CellReading;
import nascope.analysis.EdgeReading;
import nascope.analysis.EdgeStanding;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.SearchSpace;

/** The picture of a cell in words, for those who hear it instead. */
public final class CellDescription {
    /** What is said of an edge on which no operation leads. */
    static final String ALL_EQUAL = Texts.text("picture.cell.CellDescription.all-equal");

    private CellDescription() {}

    /**
     * Every edge with who leads it, such as {@code edge 0→2 sep 5×5 0.61 fills, forbidden: skip; edge 1→2 all equal}.
     *
     * @param standings by edge; empty where the steps before are unknown
     */
    public static String of(SearchSpace space, CellSnapshot cell, List<EdgeStanding> standings) {
        return CellReading.edges(space, cell.probability()).stream()
                .map(reading -> of(space, cell, standings, reading))
                .collect(Collectors.joining("; "));
    }

    private static String of(SearchSpace space, CellSnapshot cell, List<EdgeStanding> standings, EdgeReading reading) {
        int edge = reading.edge().index();
        Optional<EdgeStanding> standing = standings.isEmpty() ? Optional.empty() : Optional.of(standings.get(edge));
        EdgeLead lead = EdgeLead.of(space, reading, standing, cell.probability().row(edge));
        String words = Numbers.text(
                Texts.text("picture.cell.CellDescription.edge-s-s"),
                reading.edge().label(),
                lead.operation()
                        .map(leader -> Numbers.text("%s %.2f", leader.shortLabel(), lead.probability()))
                        .orElse(ALL_EQUAL));
        return ConstraintWords.after(words + course(lead), cell.constraints().of(edge));
    }

    private static String course(EdgeLead lead) {
        if (lead.sign() == 0) return "";
        return lead.sign() > 0
                ? Texts.text("picture.cell.CellDescription.drains")
                : Texts.text("picture.cell.CellDescription.fills");
    }
}
