package nascope.app.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.base.Texts;

/** Why the search stopped, and the way on. Lies over the cell, so that nothing moves. */
final class FailureView extends VBox {
    FailureView(WindowViewModel model) {
        setId("failure");
        getStyleClass().addAll("panel", "failure");
        Label title = new Label();
        title.setId("failure-title");
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(model.failureTitleProperty());
        Label message = new Label();
        message.setId("failure-message");
        message.setWrapText(true);
        message.textProperty().bind(model.failureProperty());
        Button reset = new Button(Texts.text("app.window.FailureView.reset-same-seed"));
        reset.setId("failure-reset");
        Explained.explain(reset, Texts.text("app.window.FailureView.begin-the-same-search-again"));
        reset.setOnAction(event -> model.transport().reset());
        getChildren().addAll(title, message, reset);
        setMaxHeight(USE_PREF_SIZE);
        visibleProperty().bind(model.failureProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
