package nascope.app.cell;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import nascope.app.control.Explained;
import nascope.app.control.Words;

/** Chooses what the width of edges says. */
final class WidthBar extends FlowPane {
    WidthBar(WidthChoice model) {
        setId("width");
        getStyleClass().add("cell-bar");
        ComboBox<WidthChoice.Kind> scale = scale(model);
        Button mark = new Button("Set mark");
        mark.setId("set-mark");
        mark.setOnAction(event -> model.setMark());
        Explained.explain(mark, "Show changes since the step that is shown now (M)", "Set mark for changes of width");
        Label name = new Label("Width");
        name.setLabelFor(scale);
        getChildren().addAll(name, scale, mark);
    }

    private static ComboBox<WidthChoice.Kind> scale(WidthChoice model) {
        ComboBox<WidthChoice.Kind> box = new ComboBox<>();
        box.setId("width-scale");
        box.getStyleClass().addAll("field", "long");
        box.getItems().addAll(WidthChoice.Kind.values());
        box.setConverter(new Words<>(WidthChoice.Kind::label));
        box.valueProperty().bindBidirectional(model.kindProperty());
        Explained.explain(box, "What the width of an edge says (V: the next scale)", "Scale of widths");
        return box;
    }
}
