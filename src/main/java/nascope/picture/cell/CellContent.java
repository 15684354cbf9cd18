package nascope.picture.cell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.analysis.EdgeReading;
import nascope.analysis.EdgeStanding;
import nascope.base.Texts;
import nascope.picture.cell.CellPicture.Hit;
import nascope.picture.look.Numbers;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * What a picture of cells shows.
 *
 * @param snapshot the state
 * @param ghost the same step elsewhere, to compare with
 * @param scale of the widths of edge and ghost
 * @param pointedAt what stands out, the rest stepping back
 * @param selected what is outlined
 * @param standings of the edges of each kind of cell, by edge; empty where the steps before are unknown
 */
public record CellContent(
        SearchSnapshot snapshot,
        Optional<Ghost> ghost,
        WidthScale scale,
        Optional<Hit> pointedAt,
        Optional<Hit> selected,
        Map<CellKind, List<EdgeStanding>> standings) {
    public CellContent {
        standings = Map.copyOf(standings);
    }

    /** A state alone, on the absolute scale. */
    public static CellContent of(SearchSnapshot snapshot) {
        return of(snapshot, Map.of());
    }

    /** A state after steps that are known, on the absolute scale. */
    public static CellContent of(SearchSnapshot snapshot, Map<CellKind, List<EdgeStanding>> standings) {
        return new CellContent(
                snapshot, Optional.empty(), new WidthScale.Absolute(), Optional.empty(), Optional.empty(), standings);
    }

    /** The number behind the width of an edge, and behind that of its ghost, in a line. */
    public String width(SearchSpace space, CellKind kind, Edge edge) {
        String line = Numbers.text(
                Texts.text("picture.cell.CellContent.width-s-s"),
                scale.title(space),
                value(space, kind, edge, snapshot));
        return ghost.map(other ->
                        Numbers.text("%s (%s: %s)", line, other.name(), value(space, kind, edge, other.snapshot())))
                .orElse(line);
    }

    private String value(SearchSpace space, CellKind kind, Edge edge, SearchSnapshot state) {
        double[] probabilities = state.cell(kind).probability().row(edge.index());
        return scale.value(space, kind, EdgeReading.of(space, edge, probabilities));
    }

    /** The part of the ghost that concerns a kind of cell. */
    Optional<CellSnapshot> ghostOf(CellKind kind) {
        return ghost.map(other -> other.snapshot().cell(kind));
    }

    /** Where the edges of a kind of cell stand, by edge; empty where it is unknown. */
    public List<EdgeStanding> standings(CellKind kind) {
        return standings.getOrDefault(kind, List.of());
    }

    Highlight pointedAt(CellKind kind) {
        return highlight(pointedAt, kind);
    }

    Highlight selected(CellKind kind) {
        return highlight(selected, kind);
    }

    private static Highlight highlight(Optional<Hit> what, CellKind kind) {
        return what.filter(hit -> hit.kind() == kind).map(Hit::highlight).orElseGet(Highlight::nothing);
    }
}
