package nascope.app.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import nascope.picture.cell.CellPicture.Hit;
import nascope.picture.cell.Highlight;
import nascope.search.snapshot.CellEdge;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/** The edge or node that a person looks into. */
public final class Selection {
    private final ObservableValue<SearchSpace> space;
    private final ReadOnlyObjectWrapper<Hit> selected = new ReadOnlyObjectWrapper<>();

    Selection(ObservableValue<SearchSpace> space) {
        this.space = space;
        space.addListener((property, before, now) -> {
            if (!everything().contains(selected.get())) clear();
        });
    }

    /** Null while nothing is selected. */
    public ReadOnlyObjectProperty<Hit> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The edge that is selected; empty if a node is, or nothing. */
    public Optional<CellEdge> edge() {
        return Optional.ofNullable(selected.get()).flatMap(Selection::edgeOf);
    }

    /** The edge that something in the picture is; empty if it is none. */
    public static Optional<CellEdge> edgeOf(Hit hit) {
        return hit.highlight() instanceof Highlight.OfEdge one
                ? Optional.of(new CellEdge(hit.kind(), one.edge().index()))
                : Optional.empty();
    }

    // -- commands

    public void select(Hit hit) {
        selected.set(hit);
    }

    public void clear() {
        selected.set(null);
    }

    public void nextEdge() {
        select(neighbour(edges(), selected.get(), 1));
    }

    public void previousEdge() {
        select(neighbour(edges(), selected.get(), -1));
    }

    /**
     * What comes so many places after something, all edges before all nodes, cell after cell; goes round.
     *
     * @param from null for before the first
     */
    public Hit after(@Nullable Hit from, int places) {
        return neighbour(everything(), from, places);
    }

    private static Hit neighbour(List<Hit> all, @Nullable Hit from, int places) {
        int index = all.indexOf(from);
        int start = index >= 0 ? index : places > 0 ? -1 : 0;
        return all.get(Math.floorMod(start + places, all.size()));
    }

    private List<Hit> edges() {
        return everything().stream()
                .filter(hit -> hit.highlight() instanceof Highlight.OfEdge)
                .toList();
    }

    private List<Hit> everything() {
        SearchSpace cells = space.getValue();
        List<Hit> all = new ArrayList<>();
        for (CellKind kind : cells.distinctKinds()) {
            for (Edge edge : cells.topology().edges()) all.add(new Hit(kind, new Highlight.OfEdge(edge)));
            for (int node = 0; node <= cells.topology().nodeCount(); node++)
                all.add(new Hit(kind, new Highlight.OfNode(node)));
        }
        return all;
    }
}
