package nascope.app.inspector;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import nascope.app.control.Explained;
import nascope.app.control.OneOf;
import nascope.app.control.Words;
import nascope.base.Texts;
import nascope.search.snapshot.TrainingMode;

/** What the next steps teach, and under which gates. */
public final class TrainingControls {
    private final MeddlingViewModel model;
    private final List<Node> nodes;
    private boolean following;

    public TrainingControls(MeddlingViewModel model) {
        this.model = model;
        ComboBox<TrainingMode.Target> target = target();
        CheckBox frozen = box(
                "freeze-alpha",
                Texts.text("app.inspector.TrainingControls.freeze"),
                Texts.text("app.inspector.TrainingControls.freeze-alpha"),
                Texts.text("app.inspector.TrainingControls.let-alpha-stand-still-f"),
                model::freezeAlpha);
        CheckBox random = box(
                "random-gates",
                Texts.text("app.inspector.TrainingControls.random"),
                Texts.text("app.inspector.TrainingControls.random-gates"),
                Texts.text("app.inspector.TrainingControls.random-gates-draw-one-operation"),
                model::randomGates);
        nodes = List.of(target, frozen, random);
        model.modeProperty().addListener((property, before, now) -> {
            following = true;
            target.setValue(now.target());
            frozen.setSelected(now.alphaFrozen());
            random.setSelected(now.randomGates());
            following = false;
        });
    }

    /** The controls, for a bar. */
    public List<Node> nodes() {
        return nodes;
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
                Texts.text("app.inspector.TrainingControls.what-a-step-teaches-weights"),
                Texts.text("app.inspector.TrainingControls.what-steps-teach"));
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
