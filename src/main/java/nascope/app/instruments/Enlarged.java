package nascope.app.instruments;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

/** The place of one instrument that has all the room: letters and lines grow with it, so that it is read from afar. */
final class Enlarged extends Region {
    private static final double WIDTH = 700; // px that an instrument of usual letters fills
    private static final double HEIGHT = 400;
    private static final double MOST = 1.6; // times as large as usual

    private final StackPane content = new StackPane();
    private final Scale scale = new Scale();

    Enlarged() {
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** Shows an instrument, or none and is not seen. */
    void show(Optional<? extends Node> instrument) {
        content.getChildren().setAll(instrument.stream().toList());
        setVisible(instrument.isPresent());
    }

    boolean holds(Node instrument) {
        return instrument.getParent() == content;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double times = Math.max(1, Math.min(MOST, Math.min(width / WIDTH, height / HEIGHT)));
        scale.setX(times);
        scale.setY(times);
        content.resizeRelocate(snappedLeftInset(), snappedTopInset(), width / times, height / times);
    }
}
