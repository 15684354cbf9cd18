package nascope.app.setup;

import java.util.Collection;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import nascope.app.control.Focus;
import nascope.app.control.OneOf;
import nascope.app.control.Words;
import nascope.app.control.Writing;
import nascope.base.Plain;
import nascope.picture.look.SettingWords;
import nascope.search.settings.Settings;
import nascope.setting.ValueKind;

/**
 * What a person edits a value with.
 *
 * @param control takes the focus and the tooltip
 * @param node what is laid out: the control, or something around it
 */
record SettingEditor(Control control, Node node) {
    private static final double BESIDE = 7; // px beside the value

    /** The editor that fits the kind of the field's value. */
    static SettingEditor of(SetupViewModel model, SettingField field) {
        ValueKind<?> kind = field.setting().kind();
        if (kind instanceof ValueKind.Choice<?> choice)
            return choice(model, field, choice.options().keySet());
        if (kind instanceof ValueKind.Whole whole && whole.high() == whole.low() + 1)
            return choice(model, field, List.of(whole.format(whole.low()), whole.format(whole.high())));
        if (kind instanceof ValueKind.Toggle) return toggle(model, field);
        if (kind instanceof ValueKind.OperationList) return alone(new OperationsMenu(field));
        if (field.setting().equals(Settings.DATA)) return alone(new DataMenu(field));
        return text(model, field);
    }

    private static SettingEditor alone(Control control) {
        control.getStyleClass().add("field");
        return new SettingEditor(control, control);
    }

    private static SettingEditor text(SetupViewModel model, SettingField field) {
        TextField text = new TextField();
        text.textProperty().bindBidirectional(field.textProperty());
        text.setOnAction(event -> {
            model.apply(field);
            if (!field.wrong()) Focus.toWindow(text); // so that Space plays and pauses again
        });
        text.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) model.apply(field);
        });
        Writing.onEscape(text, () -> {
            field.undo();
            Focus.toWindow(text);
        });
        text.getStyleClass().add("field");
        Label unit = new Label();
        String standing = field.setting().unit();
        unit.textProperty().bind(field.noteProperty().map(note -> note.isEmpty() ? standing : note));
        unit.getStyleClass().add("unit");
        unit.setMouseTransparent(true);
        unit.widthProperty() // a long value runs beside it, not under it
                .addListener((property, before, now) ->
                        text.setStyle(Plain.text("-fx-padding: 0 %.0f 0 7;", Math.max(BESIDE, now.doubleValue()))));
        StackPane pane = new StackPane(text, unit);
        StackPane.setAlignment(unit, Pos.CENTER_RIGHT);
        pane.getStyleClass().add("field-holder");
        return new SettingEditor(text, pane);
    }

    private static SettingEditor toggle(SetupViewModel model, SettingField field) {
        CheckBox box = new CheckBox();
        box.setSelected(Boolean.parseBoolean(field.textProperty().get()));
        box.selectedProperty().addListener((property, before, now) -> {
            field.textProperty().set(Boolean.toString(now));
            model.apply(field);
        });
        field.textProperty().addListener((property, before, now) -> box.setSelected(Boolean.parseBoolean(now)));
        StackPane pane = new StackPane(box);
        StackPane.setAlignment(box, Pos.CENTER_LEFT);
        pane.getStyleClass().add("field-holder");
        return new SettingEditor(box, pane);
    }

    private static SettingEditor choice(SetupViewModel model, SettingField field, Collection<String> options) {
        ComboBox<String> box = new OneOf<>();
        box.getItems().addAll(options);
        box.setConverter(new Words<>(option -> SettingWords.shown(field.setting(), option)));
        box.valueProperty().bindBidirectional(field.textProperty());
        box.valueProperty().addListener((property, before, now) -> model.apply(field));
        return alone(box);
    }
}
