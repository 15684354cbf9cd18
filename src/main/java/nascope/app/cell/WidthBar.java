package nascope.app.cell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import nascope.app.control.Explained;
import nascope.app.control.OneOf;
import nascope.app.control.Words;
import nascope.base.Texts;

/** Chooses what the width of edges says. */
final class WidthBar extends FlowPane {
    WidthBar(WidthChoice model, BooleanProperty cutting) {
        setId("width");
        getStyleClass().add("cell-bar");
        ComboBox<WidthChoice.Kind> scale = scale(model);
        Button mark = new Button(Texts.text("app.cell.WidthBar.set-mark"));
        mark.setId("set-mark");
        mark.setOnAction(event -> model.setMark());
        Explained.explain(
                mark,
                Texts.text("app.cell.WidthBar.show-changes-since-the-step"),
                Texts.text("app.cell.WidthBar.set-mark-for-changes-of"));
        Label name = new Label(Texts.text("app.cell.WidthBar.width"));
        name.setLabelFor(scale);
        name.setTooltip(scale.getTooltip());
        ToggleButton cut = new ToggleButton("✂");
        cut.setId("cut");
        cut.selectedProperty().bindBidirectional(cutting);
        Explained.explain(
                cut, Texts.text("app.cell.WidthBar.cut-edges-by-a-stroke"), Texts.text("app.cell.WidthBar.cut"));
        getChildren().addAll(name, scale, mark, cut);
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
                Texts.text("app.cell.WidthBar.what-the-width-of-an"),
                Texts.text("app.cell.WidthBar.scale-of-widths"));
        return box;
    }
}
