package nascope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nascope.search.CellEdge;
import nascope.search.EdgeConstraint;
import nascope.search.Happening;
import nascope.search.Intervention;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;

class UndoStackTest {
    private final List<Happening.Intervened> events = new ArrayList<>();

    @Test
    void goesFurtherBackWithEveryUse() {
        Happening.Intervened first = drop(1);
        Happening.Intervened second = drop(2);
        assertThat(UndoStack.last(events)).contains(second);
        takeBack(second);
        assertThat(UndoStack.last(events)).contains(first);
        takeBack(first);
        assertThat(UndoStack.last(events)).isEmpty();
    }

    @Test
    void whatIsDoneAfterAnUndoIsUndoneFirst() {
        takeBack(drop(1));
        Happening.Intervened later = drop(1);
        assertThat(UndoStack.last(events)).contains(later);
    }

    private Happening.Intervened drop(int edge) {
        CellEdge of = new CellEdge(CellKind.NORMAL, edge);
        return add(new Happening.Intervened(
                events.size(), Intervention.drop(of), new Intervention.Constrain(of, EdgeConstraint.FREE)));
    }

    private void takeBack(Happening.Intervened event) {
        add(new Happening.Intervened(events.size(), event.undo(), event.intervention()));
    }

    private Happening.Intervened add(Happening.Intervened event) {
        events.add(event);
        return event;
    }
}
