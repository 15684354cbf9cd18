package nascope.app.inspector;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nascope.app.cell.CellViewModel;
import nascope.app.live.LiveSearch;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.OperationMaps;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * One image before and after an operation of the selected edge. Asks the search only while an edge and an operation are
 * selected; the operation stays selected when another edge is.
 */
public final class MapsViewModel {
    /** What is asked. */
    private record Place(CellEdge edge, int cell, Operation operation) {}

    private final CellViewModel cell;
    private final Inquiry<Place, Optional<OperationMaps>> inquiry;
    private final ReadOnlyObjectWrapper<Operation> operation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Integer>> cells = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Integer> chosenCell = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<MapsContent> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

    MapsViewModel(LiveSearch live, CellViewModel cell) {
        this.cell = cell;
        inquiry = new Inquiry<>(
                live,
                (batch, place) -> batch.operationMaps(place.cell(), place.edge().index(), place.operation()),
                this::show,
                this::excuse);
        cell.selection().selectedProperty().addListener((property, before, now) -> {
            chooseFrom();
            forget();
        });
        cell.spaceProperty().addListener((property, before, now) -> {
            if (operation.get() != null && !now.candidates().contains(operation.get())) operation.set(null);
            chooseFrom();
            forget();
        });
        live.steps().historyProperty().addListener((property, before, now) -> forget());
    }

    /** The operation to look into; null if none is. */
    public ReadOnlyObjectProperty<Operation> operationProperty() {
        return operation.getReadOnlyProperty();
    }

    /** Numbers, from 0, of the cells of the selected edge's kind. */
    public ReadOnlyObjectProperty<List<Integer>> cellsProperty() {
        return cells.getReadOnlyProperty();
    }

    /** The one of them that is looked into. */
    public ReadOnlyObjectProperty<Integer> chosenCellProperty() {
        return chosenCell.getReadOnlyProperty();
    }

    /** The maps to show; null where there are none. */
    ReadOnlyObjectProperty<MapsContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Why there are no maps; empty where there are some or no operation is selected. */
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    // -- commands

    /** Looks into an operation, or no longer if it was this one. */
    public void toggle(Operation other) {
        select(other.equals(operation.get()) ? null : other);
    }

    /** Looks into the edge's leader, then the next candidate; with no edge selected, of the first edge. */
    public void next() {
        if (cell.selection().edge().isEmpty()) cell.selection().nextEdge();
        List<Operation> candidates = space().candidates();
        if (operation.get() == null) select(candidates.get(leader()));
        else select(candidates.get((candidates.indexOf(operation.get()) + 1) % candidates.size()));
    }

    /** The column of what the selected edge most probably becomes; {@code none}, which shows nothing, never leads here. */
    private int leader() {
        SearchSnapshot now = cell.snapshotProperty().get();
        Optional<CellEdge> edge = cell.selection().edge();
        if (now == null || edge.isEmpty()) return 0;
        double[] probability =
                now.cell(edge.get().kind()).probability().row(edge.get().index());
        return IntStream.range(0, probability.length)
                .filter(k -> space().candidates().get(k).connects())
                .boxed()
                .max(Comparator.comparingDouble(k -> probability[k]))
                .orElse(0);
    }

    private void select(@Nullable Operation other) {
        operation.set(other);
        forget();
    }

    /**
     * Looks into another cell.
     *
     * @param number of a cell of the selected edge's kind, from 0
     */
    public void chooseCell(int number) {
        chosenCell.set(number);
        forget();
    }

    // -- frames

    /**
     * Called once per frame.
     *
     * @param nanos {@link System#nanoTime()}
     */
    void onFrame(long nanos) {
        place().ifPresent(place -> {
            if (inquiry.follow(place, nanos)) return;
            excuse(Inquiry.NEWEST_ONLY);
        });
    }

    private void show(Optional<OperationMaps> maps) {
        Place place = place().orElseThrow(); // without one, nothing is asked
        Edge edge = space().topology().edges().get(place.edge().index());
        content.set(maps.map(found -> MapsContent.of(edge, place.operation(), found))
                .orElse(null));
        missing.set(maps.isPresent() ? "" : Inquiry.NOT_YET);
    }

    private void excuse(String why) {
        content.set(null);
        missing.set(why);
    }

    private void forget() {
        inquiry.forget();
        content.set(null);
        missing.set(place().isPresent() ? Inquiry.NOT_YET : "");
    }

    /** The cells change with the kind of the selected edge. */
    private void chooseFrom() {
        SearchSpace now = space();
        List<Integer> ofKind = cell.selection()
                .edge()
                .map(edge -> IntStream.range(0, now.cells())
                        .filter(number -> now.kinds().get(number) == edge.kind())
                        .boxed()
                        .toList())
                .orElse(List.of());
        if (!ofKind.isEmpty() && !ofKind.contains(chosenCell.get())) chosenCell.set(ofKind.get(0));
        cells.set(ofKind);
    }

    private Optional<Place> place() {
        return cell.selection()
                .edge()
                .filter(edge -> operation.get() != null)
                .map(edge -> new Place(edge, chosenCell.get(), operation.get()));
    }

    private SearchSpace space() {
        return cell.spaceProperty().get();
    }
}
