package nascope.app.events;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import nascope.app.control.Explained;
import nascope.picture.look.Numbers;

/** A row of the list: step, sign, sentence; the one at the cursor has an arrow before it. */
final class EventRow extends ListCell<ToldEvent> {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");

    private final EventsViewModel model;
    private final Label arrow = label("event-arrow");
    private final Label step = label("event-step");
    private final Label words = label("event-words");
    private final Region sign = new Region();
    private final HBox row = new HBox(arrow, step, sign, words);
    private final InvalidationListener moves = property -> showCursor();

    EventRow(EventsViewModel model) {
        this.model = model;
        setPrefWidth(0); // as wide as the list; the whole sentence is in its tip
        row.getStyleClass().add("event-row");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        model.hereProperty().addListener(new WeakInvalidationListener(moves)); // the list makes rows anew now and then
    }

    @Override
    protected void updateItem(ToldEvent told, boolean empty) {
        super.updateItem(told, empty);
        setText(null);
        if (empty || told == null) {
            setGraphic(null);
            setAccessibleHelp(null);
            return;
        }
        step.setText(Numbers.text("%,d", told.step()));
        words.setText(told.words());
        sign.getStyleClass()
                .setAll(
                        "event-sign",
                        "sign-" + told.event().kind().sign().name().toLowerCase(Locale.ROOT));
        Explained.explain(this, told.words());
        setAccessibleText(EventsViewModel.line(told));
        setGraphic(row);
        showCursor();
    }

    private void showCursor() {
        boolean at = !isEmpty() && getIndex() == model.hereProperty().get();
        arrow.setText(at ? "▸" : "");
        pseudoClassStateChanged(HERE, at);
        pseudoClassStateChanged(
                LATER, !isEmpty() && getIndex() > model.hereProperty().get());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
