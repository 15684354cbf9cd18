package nascope.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import nascope.app.instruments.InstrumentsView;

/**
 * What a room is shown: the cell with the words of slow motion, L − H and the film, on the whole screen and as large as it
 * allows. What is set and pressed is not seen; all keys work.
 */
final class Presenting {
    // of what is shown, before it is drawn larger
    static final double WIDTH = 1000;
    static final double HEIGHT = 562;

    /** Of the width, for L − H. */
    static final double INSTRUMENTS_SHARE = 0.36;

    private final Parent content;
    private final InstrumentsView instruments;
    private final List<Node> hidden;

    /**
     * Hides and shows parts of a window.
     *
     * @param parts that are not shown to a room
     */
    Presenting(Parent content, InstrumentsView instruments, List<Node> parts) {
        this.content = content;
        this.instruments = instruments;
        hidden = new ArrayList<>(parts);
        for (String id : new String[] {"#cell-bar", "#width", ".timeline-heading"}) hidden.add(content.lookup(id));
    }

    void show(boolean presenting) {
        for (Node part : hidden) {
            part.setVisible(!presenting);
            part.setManaged(!presenting);
        }
        instruments.firstAlone(presenting);
        if (presenting) content.getStyleClass().add("presenting");
        else content.getStyleClass().remove("presenting");
    }

    /**
     * The window fills the screen while it presents, and presents no longer when the system ends that.
     *
     * @return lets go of the stage, which would hold the model, and all that listens to it, as long as it lives
     */
    static Runnable fill(Stage stage, WindowViewModel model) {
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc closes first what lies over
        stage.setFullScreenExitHint("");
        ChangeListener<Boolean> fills = (property, before, now) -> stage.setFullScreen(now);
        ChangeListener<Boolean> ends = (property, before, now) -> {
            if (!now) model.presentingProperty().set(false);
        };
        model.presentingProperty().addListener(fills);
        stage.fullScreenProperty().addListener(ends);
        return () -> {
            model.presentingProperty().removeListener(fills);
            stage.fullScreenProperty().removeListener(ends);
        };
    }
}
