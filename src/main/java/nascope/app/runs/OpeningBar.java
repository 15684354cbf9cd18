package nascope.app.runs;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import nascope.app.control.Explained;
import nascope.base.Texts;

/** Lies over the window while a long run is being read: how far it is, and a button that stops it. */
public final class OpeningBar extends HBox {
    public OpeningBar(RunsViewModel model) {
        setId("opening");
        getStyleClass().addAll("panel", "opening");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label words = new Label();
        words.setId("opening-text");
        words.textProperty().bind(model.openingWordsProperty());
        ProgressBar progress = new ProgressBar();
        progress.getStyleClass().add("journey");
        progress.progressProperty().bind(model.openingShareProperty());
        Button stop = new Button(Texts.text("app.runs.OpeningBar.cancel"));
        stop.setId("stop-opening");
        Explained.explain(stop, Texts.text("app.runs.OpeningBar.stay-with-the-run-on"));
        stop.setOnAction(event -> model.stopOpening());
        getChildren().addAll(words, progress, stop);
        visibleProperty().bind(Bindings.isNotEmpty(model.openingWordsProperty()));
    }
}
