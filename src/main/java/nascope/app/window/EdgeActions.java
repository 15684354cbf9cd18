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
import nascope.app.inspector.OperationKeys;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** What a person can do to the selected edge, and to the teaching. */
final class EdgeActions {
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
        for (Operation operation : Operations.ALL)
            OperationKeys.digit(operation).ifPresent(digit -> actions.addAll(of(operation, digit, model)));
        return actions;
    }

    private static List<Action> of(Operation operation, String digit, MeddlingViewModel model) {
        String name = operation.shortLabel();
        KeyCode code = KeyCode.getKeyCode(digit);
        return List.of(
                action(EDGE, "Pin to " + name, digit, () -> model.pin(operation), key(code)),
                action(
                        EDGE,
                        "Forbid or allow " + name,
                        "Shift+" + digit,
                        () -> model.toggleForbidden(operation),
                        shifted(code)));
    }
}
