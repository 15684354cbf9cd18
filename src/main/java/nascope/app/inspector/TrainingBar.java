package nascope.app.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import nascope.app.control.Explained;
import nascope.app.control.OneOf;
import nascope.app.control.Words;
import nascope.base.Texts;
import nascope.search.snapshot.TrainingMode;

/** What the next steps teach, and under which gates; in short words, so that it is one line in the smallest window. */
public final class TrainingBar extends FlowPane {
    private final MeddlingViewModel model;
    private boolean following;

    /** @param extras controls shown after those of what trains */
    public TrainingBar(MeddlingViewModel model, Node... extras) {
        this.model = model;
        setId("teaching");
        getStyleClass().add("cell-bar");
        ComboBox<TrainingMode.Target> target = target();
        CheckBox frozen = box(
                "freeze-alpha",
                Texts.text("app.inspector.TrainingBar.freeze"),
                Texts.text("app.inspector.TrainingBar.freeze-alpha"),
                Texts.text("app.inspector.TrainingBar.let-alpha-stand-still-f"),
                model::freezeAlpha);
        CheckBox random = box(
                "random-gates",
                Texts.text("app.inspector.TrainingBar.random"),
                Texts.text("app.inspector.TrainingBar.random-gates"),
                Texts.text("app.inspector.TrainingBar.random-gates-draw-one-operation"),
                model::randomGates);
        Label name = new Label(Texts.text("app.inspector.TrainingBar.teach"));
        name.setLabelFor(target);
        getChildren().addAll(name, target, frozen, random);
        getChildren().addAll(extras);
        model.modeProperty().addListener((property, before, now) -> {
            following = true;
            target.setValue(now.target());
            frozen.setSelected(now.alphaFrozen());
            random.setSelected(now.randomGates());
            following = false;
        });
    }

    private ComboBox<TrainingMode.Target> target() {
        ComboBox<TrainingMode.Target> box = new OneOf<>();
        box.setId("teach");
        box.getStyleClass().addAll("field", "short");
        box.getItems().addAll(TrainingMode.Target.values());
        box.setValue(TrainingMode.STANDARD.target());
        box.setConverter(new Words<>(TrainingMode.Target::label));
        box.valueProperty().addListener((property, before, now) -> {
            if (!following) model.teach(now);
        });
        explain(
                box,
                Texts.text("app.inspector.TrainingBar.what-a-step-teaches-weights"),
                Texts.text("app.inspector.TrainingBar.what-steps-teach"));
        return box;
    }

    private CheckBox box(String id, String text, String name, String help, Consumer<Boolean> action) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setOnAction(event -> action.accept(box.isSelected()));
        explain(box, help, name);
        return box;
    }

    private void explain(Control control, String help, String name) {
        Explained.explain(control, help, name);
        control.disableProperty().bind(model.possibleProperty().not());
    }
}
