package nascope.app.cell;

import javafx.scene.control.CheckBox;
import nascope.app.control.Explained;
import nascope.base.Texts;

/** Turns slow motion on and off. */
public final class SlowMotionBox extends CheckBox {
    private static final String HELP = Texts.text("app.cell.SlowMotionBox.show-a-step-phase-by");

    public SlowMotionBox(PhaseViewModel model) {
        super(Texts.text("app.cell.SlowMotionBox.slow-motion"));
        setId("slow-motion");
        Explained.explain(this, HELP, Texts.text("app.cell.SlowMotionBox.slow-motion-2"));
        setSelected(model.slowMotionProperty().get());
        setOnAction(event -> model.slowMotion(isSelected()));
        model.slowMotionProperty().addListener((property, before, now) -> setSelected(now));
    }
}
