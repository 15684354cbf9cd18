package nascope.app.cell;

import javafx.scene.control.CheckBox;
import nascope.app.control.Explained;

/** Turns slow motion on and off. */
public final class SlowMotionBox extends CheckBox {
    private static final String HELP = "Show a step phase by phase: sample, forward, cost, alpha and weights move (Z)";

    public SlowMotionBox(PhaseViewModel model) {
        super("slow motion");
        setId("slow-motion");
        Explained.explain(this, HELP, "Slow motion");
        setSelected(model.slowMotionProperty().get());
        setOnAction(event -> model.slowMotion(isSelected()));
        model.slowMotionProperty().addListener((property, before, now) -> setSelected(now));
    }
}
