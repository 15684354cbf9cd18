package nascope.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets Tab go round in a card, as what lies under it is covered. */
public final class FocusRound {
    private FocusRound() {}

    /** From now on, while the card is seen. */
    public static void in(Parent card) {
        card.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> { // before what has the focus, which would keep it
                    if (!card.isVisible() || event.getCode() != KeyCode.TAB || event.isControlDown()) return;
                    goOn(card, event.isShiftDown() ? -1 : 1);
                    event.consume();
                });
    }

    private static void goOn(Parent card, int by) {
        List<Node> round = new ArrayList<>();
        collect(card, round);
        int at = card.getScene() == null ? -1 : round.indexOf(card.getScene().getFocusOwner());
        if (!round.isEmpty())
            round.get(Math.floorMod(at < 0 ? (by > 0 ? 0 : -1) : at + by, round.size()))
                    .requestFocus();
    }

    private static void collect(Parent of, List<Node> round) {
        for (Node node : of.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node.isDisabled()) continue;
            if (node.isFocusTraversable()) round.add(node);
            boolean whole = node instanceof Control && node.isFocusTraversable() && !(node instanceof ScrollPane);
            if (node instanceof Parent parent && !whole) collect(parent, round);
        }
    }
}
