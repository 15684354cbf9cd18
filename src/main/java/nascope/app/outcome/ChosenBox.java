package nascope.app.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.base.Texts;
import nascope.space.GenotypeRule;

/** Genotypes to be read and copied, one below the other. */
final class ChosenBox extends VBox {
    private static final int LINES = 4; // of a text, as many as a cell of four nodes needs; more scroll

    /** @param place what the names of its controls begin with */
    ChosenBox(String place, ObservableValue<List<Chosen>> chosen) {
        getStyleClass().add("genotypes");
        for (GenotypeRule rule : GenotypeRule.values()) getChildren().add(row(place, rule, chosen));
    }

    private static VBox row(String place, GenotypeRule rule, ObservableValue<List<Chosen>> chosen) {
        String name = place + "-" + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ObservableValue<String> words = chosen.map(all -> all.stream()
                .filter(one -> one.rule() == rule)
                .map(Chosen::text)
                .findFirst()
                .orElse(""));
        Label heading = new Label(Texts.text("app.outcome.ChosenBox.by-the-rule", rule.label()));
        heading.getStyleClass().add("muted");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        TextArea text = new TextArea();
        text.setId(name);
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(LINES);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("genotype-text");
        text.textProperty().bind(words);
        Explained.explain(
                text, explanation(rule), Texts.text("app.outcome.ChosenBox.genotype-by-the-rule", rule.label()));
        HBox line = new HBox(heading, copy(name, rule, words));
        line.getStyleClass().add("genotype-line");
        return new VBox(line, text);
    }

    private static Button copy(String name, GenotypeRule rule, ObservableValue<String> words) {
        Button copy = new Button(Texts.text("app.outcome.ChosenBox.copy"));
        copy.setId("copy-" + name);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words.getValue()));
            copy.setText(Texts.text("app.outcome.ChosenBox.copied"));
        });
        words.addListener((property, before, now) -> copy.setText(Texts.text("app.outcome.ChosenBox.copy")));
        Explained.explain(
                copy,
                Texts.text("app.outcome.ChosenBox.copies-the-genotype"),
                Texts.text("app.outcome.ChosenBox.copy-by-the-rule", rule.label()));
        return copy;
    }

    private static String explanation(GenotypeRule rule) {
        return switch (rule) {
            case EVERY_EDGE -> Texts.text("app.outcome.ChosenBox.every-edge-carries");
            case TWO_STRONGEST -> Texts.text("app.outcome.ChosenBox.each-node-keeps");
        };
    }
}
