package nascope.app.outcome;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.app.control.Seldom;
import nascope.base.Texts;

/** The genotype at the step that is shown, in a corner of the window, so that the cell can be seen beside it. */
public final class GenotypeCard extends VBox {
    public GenotypeCard(GenotypeViewModel model) {
        setId("genotype-card");
        getStyleClass().addAll("panel", "genotype-card");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label();
        title.setId("genotype-title");
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(model.titleProperty());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button(Texts.text("app.outcome.GenotypeCard.close"));
        close.setId("close-genotype");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> model.toggle());
        Explained.explain(close, Texts.text("app.outcome.GenotypeCard.close-esc"));
        HBox heading = new HBox(title, close);
        heading.getStyleClass().add("genotype-line");
        visibleProperty().bind(model.shownProperty());
        Seldom.fill(this, heading, new ChosenBox("genotype-card", model.chosenProperty()));
    }
}
