package nascope.app.story;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.app.control.Phrases;
import nascope.base.Texts;
import nascope.picture.look.Numbers;

/** The strip under the top bar. Decides nothing. */
public final class StoryStrip extends VBox {
    private static final double ROOM_OF_SENTENCE = 640; // px that nothing beside it takes from it

    private final HBox lines = new HBox();

    public StoryStrip(StoryViewModel model) {
        setId("story");
        getStyleClass().addAll("panel", "story");
        lines.setId("story-lines");
        lines.getStyleClass().add("story-lines");
        model.linesProperty().addListener((property, before, now) -> show(now));
        show(model.linesProperty().get());
        HBox second = new HBox(sentence(model), spring(), seen(model), next(model));
        second.getStyleClass().add("story-row");
        second.visibleProperty().bind(model.foldedProperty().not());
        second.managedProperty().bind(second.visibleProperty());
        getChildren().addAll(first(model), second);
    }

    private HBox first(StoryViewModel model) {
        Label title = new Label();
        title.setId("story-title");
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(model.titleProperty());
        Button fold = new Button();
        fold.setId("story-fold");
        fold.getStyleClass().addAll("flat", "icon");
        fold.textProperty().bind(model.foldedProperty().map(folded -> folded ? "▾" : "▴"));
        fold.setOnAction(event -> model.fold());
        Explained.explain(
                fold, Texts.text("app.story.StoryStrip.less-or-more"), Texts.text("app.story.StoryStrip.fold"));
        HBox row = new HBox(title, spring(), lines, fold);
        row.getStyleClass().add("story-row");
        return row;
    }

    private static Label sentence(StoryViewModel model) {
        Label sentence = new Label() {
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(computePrefWidth(height), ROOM_OF_SENTENCE);
            }
        };
        sentence.setId("story-sentence");
        sentence.getStyleClass().add("panel-subtitle");
        sentence.textProperty().bind(model.sentenceProperty());
        Explained.explain(sentence, model.sentenceProperty());
        return sentence;
    }

    /** Makes room for the sentence. */
    private static Label seen(StoryViewModel model) {
        Phrases seen = new Phrases(model.seenProperty());
        seen.setId("story-seen");
        seen.getStyleClass().add("story-seen");
        HBox.setHgrow(seen, Priority.SOMETIMES);
        return seen;
    }

    private static Button next(StoryViewModel model) {
        Button next = new Button();
        next.setId("story-next");
        next.getStyleClass().add("story-next");
        next.textProperty().bind(model.nextProperty().map(words -> words + " ▸"));
        next.setMinWidth(USE_PREF_SIZE);
        next.visibleProperty().bind(model.nextProperty().isNotEmpty());
        next.managedProperty().bind(next.visibleProperty());
        next.setOnAction(event -> model.goOn());
        Explained.explain(next, Texts.text("app.story.StoryStrip.go-on-with-the-next"));
        return next;
    }

    private void show(List<ToldLine> told) {
        List<Node> nodes = new ArrayList<>();
        for (ToldLine line : told) nodes.add(node(line));
        lines.getChildren().setAll(nodes);
    }

    private static Node node(ToldLine line) {
        boolean ticked = line.step().isPresent();
        Label tick = new Label(ticked ? "✓" : "");
        StackPane circle = new StackPane(tick);
        circle.getStyleClass().add(ticked ? "story-ticked" : "story-open");
        String text = ticked
                ? Numbers.text(
                        Texts.text("app.story.StoryStrip.at-step"),
                        line.text(),
                        line.step().getAsInt())
                : line.text();
        Label words = new Label(text);
        if (!ticked) words.getStyleClass().add("muted");
        HBox node = new HBox(circle, words);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("story-line");
        return node;
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
