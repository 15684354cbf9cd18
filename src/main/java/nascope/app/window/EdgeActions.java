package nascope.app.window;

import static nascope.app.window.Actions.EDGE;
import static nascope.app.window.Actions.action;
import static nascope.app.window.Actions.key;
import static nascope.app.window.Actions.shifted;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import nascope.app.cell.Selection;
import nascope.app.inspector.InspectorViewModel;
import nascope.app.inspector.MeddlingViewModel;
import nascope.space.Operation;

/** What a person can do to the selected edge, and to the teaching. */
final class EdgeActions {

    /** An operation has the same key in every search, whichever the candidates are. */
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8);

    private EdgeActions() {}

    static List<Action> of(InspectorViewModel inspector) {
        Selection selection = inspector.selection();
        MeddlingViewModel model = inspector.meddling();
        List<Action> actions = new ArrayList<>(List.of(
                action(EDGE, "Select the next edge", "E", selection::nextEdge, key(KeyCode.E)),
                action(EDGE, "Select the edge before", "Shift+E", selection::previousEdge, shifted(KeyCode.E)),
                action(EDGE, "Inspector or charts", "I", inspector::toggle, key(KeyCode.I)),
                action(EDGE, "Maps of the next operation", "A", inspector.maps()::next, key(KeyCode.A)),
                action(EDGE, "Drop", "D", model::drop, key(KeyCode.D)),
                action(EDGE, "Restore", "Shift+D", model::restore, shifted(KeyCode.D)),
                action(EDGE, "Boost", "G", model::boost, key(KeyCode.G)),
                action(EDGE, "Weaken", "Shift+G", model::weaken, shifted(KeyCode.G)),
                action(
                        EDGE,
                        "Freeze alpha, or let it learn",
                        "F",
                        () -> model.freezeAlpha(!model.teachingProperty().get().alphaFrozen()),
                        key(KeyCode.F)),
                action(
                        EDGE,
                        "Random gates on or off",
                        "Shift+R",
                        () -> model.randomGates(!model.teachingProperty().get().randomGates()),
                        shifted(KeyCode.R)),
                action(EDGE, "Teach both, weights, alpha", "W", model::teachNext, key(KeyCode.W))));
        for (int i = 0; i < DIGITS.size(); i++) {
            Operation operation = Operation.ALL.get(i);
            String name = operation.shortLabel();
            String digit = Integer.toString(i + 1);
            actions.add(action(EDGE, "Pin to " + name, digit, () -> model.pin(operation), key(DIGITS.get(i))));
            actions.add(action(
                    EDGE,
                    "Forbid or allow " + name,
                    "Shift+" + digit,
                    () -> model.toggleForbidden(operation),
                    shifted(DIGITS.get(i))));
        }
        return actions;
    }
}
