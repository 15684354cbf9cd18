package nascope.app.setup;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import nascope.picture.look.Numbers;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** A check list of the candidate operations; the button counts them. */
final class OperationsMenu extends MenuButton {
    private final SettingField field;
    private final List<CheckBox> boxes = new ArrayList<>(); // in the order of Operations.ALL
    private boolean following;

    OperationsMenu(SettingField field) {
        this.field = field;
        for (Operation operation : Operations.ALL) {
            CheckBox box = new CheckBox(operation.shortLabel());
            box.setId("candidate-" + operation.label());
            box.selectedProperty().addListener((property, before, now) -> tell());
            boxes.add(box);
            box.setMouseTransparent(true); // the item ticks it, whether it was clicked or chosen by key
            CustomMenuItem item = new CustomMenuItem(new HBox(box), false); // stays open, so that several can be ticked
            item.setOnAction(event -> box.setSelected(!box.isSelected()));
            getItems().add(item);
        }
        field.textProperty().addListener((property, before, now) -> follow());
        follow();
    }

    private void follow() {
        following = true;
        List<String> labels = List.of(field.textProperty().get().split(","));
        for (int i = 0; i < boxes.size(); i++)
            boxes.get(i).setSelected(labels.contains(Operations.ALL.get(i).label()));
        following = false;
        setText(Numbers.text(
                "%d of %d", boxes.stream().filter(CheckBox::isSelected).count(), boxes.size()));
    }

    private void tell() {
        if (following) return;
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++)
            if (boxes.get(i).isSelected()) labels.add(Operations.ALL.get(i).label());
        field.textProperty().set(String.join(",", labels));
    }
}
