package nascope.app.cell;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Names the phase of the step on its way; seen only in slow motion, but its room is always kept. */
final class PhaseView extends VBox {
    private static final double HEIGHT = 56; // of a title and two lines, so that the cell does not move with the words

    PhaseView(PhaseViewModel model) {
        setId("phase");
        getStyleClass().add("phase");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        Label title = new Label();
        title.setId("phase-title");
        title.getStyleClass().add("phase-title");
        title.textProperty().bind(model.titleProperty());
        Label text = new Label();
        text.setId("phase-text");
        text.setWrapText(true);
        text.textProperty().bind(model.textProperty());
        getChildren().addAll(title, text);
        visibleProperty().bind(model.slowMotionProperty());
    }
}
