package nascope.app.genotypes;

import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.base.Texts;

/** A field for a genotype's text, and below it what is wrong with that, which leads to the place. */
final class GenotypeFieldView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int LINES = 3; // more scroll

    private final TextArea text = new TextArea();

    /** @param id what the names of its controls begin with */
    GenotypeFieldView(String id, String title, String help, GenotypeField model) {
        getStyleClass().add("genotype-field");
        Label heading = new Label(title);
        heading.getStyleClass().add("muted");
        heading.setLabelFor(text);
        text.setId(id);
        text.setWrapText(true);
        text.setPrefRowCount(LINES);
        text.setMinHeight(USE_PREF_SIZE);
        text.setPromptText(Texts.text("app.genotypes.GenotypeFieldView.prompt"));
        text.getStyleClass().add("genotype-text");
        text.textProperty().bindBidirectional(model.textProperty());
        Explained.explain(text, help, title);
        Hyperlink error = new Hyperlink();
        error.setId("error-of-" + id);
        error.setWrapText(true);
        error.getStyleClass().add("wrong");
        error.textProperty().bind(model.errorProperty());
        error.managedProperty().bind(model.errorProperty().isNotEmpty());
        error.visibleProperty().bind(error.managedProperty());
        Explained.explain(error, Texts.text("app.genotypes.GenotypeFieldView.to-the-place"));
        error.accessibleTextProperty()
                .bind(model.errorProperty()
                        .map(words ->
                                words.isEmpty() ? Texts.text("app.genotypes.GenotypeFieldView.nothing-wrong") : words));
        error.setOnAction(event -> {
            text.requestFocus();
            text.selectRange(model.wrongAt(), Math.min(text.getLength(), model.wrongAt() + 1));
        });
        model.errorProperty()
                .addListener((property, before, now) -> text.pseudoClassStateChanged(WRONG, !now.isEmpty()));
        setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(heading, text, error);
    }

    void write() {
        text.requestFocus();
        text.end();
    }
}
