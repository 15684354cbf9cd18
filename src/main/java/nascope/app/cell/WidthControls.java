package nascope.app.cell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import nascope.app.control.Explained;
import nascope.app.control.OneOf;
import nascope.app.control.Words;
import nascope.base.Texts;

/** Chooses what the width of edges says. */
final class WidthControls {
    private WidthControls() {}

    /** The controls, for a bar. */
    static List<Node> of(WidthChoice model, BooleanProperty cutting) {
        ComboBox<WidthChoice.Kind> scale = scale(model);
        Button mark = new Button(Texts.text("app.cell.WidthControls.set-mark"));
        mark.setId("set-mark");
        mark.setOnAction(event -> model.setMark());
        Explained.explain(
                mark,
                Texts.text("app.cell.WidthControls.show-changes-since-the-step"),
                Texts.text("app.cell.WidthControls.set-mark-for-changes-of"));
        ToggleButton cut = new ToggleButton("✂");
        cut.setId("cut");
        cut.selectedProperty().bindBidirectional(cutting);
        Explained.explain(
                cut,
                Texts.text("app.cell.WidthControls.cut-edges-by-a-stroke"),
                Texts.text("app.cell.WidthControls.cut"));
        return List.of(scale, mark, cut);
    }

    private static ComboBox<WidthChoice.Kind> scale(WidthChoice model) {
        ComboBox<WidthChoice.Kind> box = new OneOf<>();
        box.setId("width-scale");
        box.getStyleClass().addAll("field", "long");
        box.getItems().addAll(WidthChoice.Kind.values());
        box.setConverter(new Words<>(WidthChoice.Kind::label));
        box.valueProperty().bindBidirectional(model.kindProperty());
        Explained.explain(
                box,
                Texts.text("app.cell.WidthControls.what-the-width-of-an"),
                Texts.text("app.cell.WidthControls.scale-of-widths"));
        return box;
    }
}
