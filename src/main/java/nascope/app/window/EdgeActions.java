package nascope.app.window;

import static nascope.app.window.Actions.EDGE;
import static nascope.app.window.Actions.action;
import static nascope.app.window.Actions.key;
import static nascope.app.window.Actions.shifted;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import nascope.app.cell.Selection;
import nascope.app.inspector.InspectorViewModel;
import nascope.app.inspector.MeddlingViewModel;
import nascope.app.inspector.OperationKeys;
import nascope.base.Texts;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** What a person can do to the selected edge, and to what trains. */
final class EdgeActions {
    private EdgeActions() {}

    /** @param intoPicture gives the picture of the cell the focus */
    static List<Action> of(InspectorViewModel inspector, BooleanProperty cutting, Runnable intoPicture) {
        Selection selection = inspector.selection();
        MeddlingViewModel model = inspector.meddling();
        List<Action> actions = new ArrayList<>(List.of(
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.select-the-next-edge"),
                        "E",
                        selection::nextEdge,
                        key(KeyCode.E)),
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.select-the-edge-before"),
                        Texts.text("app.window.EdgeActions.shift-e"),
                        selection::previousEdge,
                        shifted(KeyCode.E)),
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.into-the-picture-arrows"),
                        "F6",
                        intoPicture,
                        key(KeyCode.F6)),
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.open-or-close-the-inspector"),
                        "I",
                        inspector::toggle,
                        key(KeyCode.I)),
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.numbers-or-bars"),
                        Texts.text("app.window.EdgeActions.shift-i"),
                        inspector::toggleNumbers,
                        shifted(KeyCode.I)),
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.maps-of-the-next-operation"),
                        "A",
                        inspector.maps()::next,
                        key(KeyCode.A)),
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.cut-edges-by-a-stroke"),
                        "J",
                        () -> cutting.set(!cutting.get()),
                        key(KeyCode.J)),
                action(EDGE, Texts.text("app.window.EdgeActions.drop"), "D", model::drop, key(KeyCode.D)),
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.restore"),
                        Texts.text("app.window.EdgeActions.shift-d"),
                        model::restore,
                        shifted(KeyCode.D)),
                action(EDGE, Texts.text("app.window.EdgeActions.boost"), "G", model::boost, key(KeyCode.G)),
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.weaken"),
                        Texts.text("app.window.EdgeActions.shift-g"),
                        model::weaken,
                        shifted(KeyCode.G)),
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.freeze-alpha-or-let-it"),
                        "F",
                        () -> model.freezeAlpha(!model.modeProperty().get().alphaFrozen()),
                        key(KeyCode.F)),
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.random-gates-on-or-off"),
                        Texts.text("app.window.EdgeActions.shift-r"),
                        () -> model.randomGates(!model.modeProperty().get().randomGates()),
                        shifted(KeyCode.R)),
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.teach-both-weights-alpha"),
                        "W",
                        model::teachNext,
                        key(KeyCode.W))));
        for (Operation operation : Operations.ALL)
            OperationKeys.digit(operation).ifPresent(digit -> actions.addAll(of(operation, digit, model)));
        return actions;
    }

    private static List<Action> of(Operation operation, String digit, MeddlingViewModel model) {
        String name = operation.shortLabel();
        KeyCode code = KeyCode.getKeyCode(digit);
        return List.of(
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.pin-to") + name,
                        digit,
                        () -> model.pin(operation),
                        key(code)),
                action(
                        EDGE,
                        Texts.text("app.window.EdgeActions.forbid-or-allow") + name,
                        Texts.text("app.window.EdgeActions.shift") + digit,
                        () -> model.toggleForbidden(operation),
                        shifted(code)));
    }
}
