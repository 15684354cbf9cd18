package nascope.app.cell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import nascope.picture.cell.CellPicture.Hit;
import nascope.picture.cell.Highlight;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final SearchSettings BOTH_KINDS = SearchSettings.standard().with(Settings.REDUCTION, true);

    private final SimpleObjectProperty<SearchSpace> space = new SimpleObjectProperty<>(BOTH_KINDS.space());
    private final Selection selection = new Selection(space);

    @Test
    void goesRoundTheEdgesOfAllCells() {
        selection.nextEdge();
        assertThat(selection.edge()).contains(new CellEdge(CellKind.NORMAL, 0));
        selection.previousEdge();
        assertThat(selection.edge()).contains(new CellEdge(CellKind.REDUCTION, 4));
        selection.nextEdge();
        assertThat(selection.edge()).contains(new CellEdge(CellKind.NORMAL, 0));
    }

    @Test
    void startsBackwardsFromTheLast() {
        selection.previousEdge();
        assertThat(selection.edge()).contains(new CellEdge(CellKind.REDUCTION, 4));
    }

    @Test
    void nodesComeAfterTheEdgesOfTheirCell() {
        Hit last = new Hit(
                CellKind.NORMAL, new Highlight.OfEdge(space.get().topology().edge(2, 3)));
        Hit node = selection.after(last, 1);
        assertThat(node).isEqualTo(new Hit(CellKind.NORMAL, new Highlight.OfNode(0)));
        selection.select(node);
        assertThat(selection.edge()).isEmpty();
    }

    @Test
    void whatIsNoLongerThereIsNoLongerSelected() {
        selection.nextEdge();
        space.set(BOTH_KINDS.with(Settings.NODES, 4).space());
        assertThat(selection.edge()).isPresent();
        selection.previousEdge();
        space.set(SearchSettings.standard().space());
        assertThat(selection.selectedProperty().get()).isNull();
    }
}
