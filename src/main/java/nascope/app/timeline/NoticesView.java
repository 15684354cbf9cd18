package nascope.app.timeline;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nascope.base.Texts;

/** What went wrong, and what a person must answer. Lies over other parts, so that none of them moves. */
public final class NoticesView extends VBox {
    public NoticesView(TimelineViewModel model) {
        setId("notices");
        getStyleClass().add("notices");
        setMaxHeight(USE_PREF_SIZE);
        setPickOnBounds(false);
        HBox trouble = bar("trouble", model.troubleProperty());
        trouble.getChildren()
                .add(TimelineView.button(
                        "dismiss",
                        Texts.text("app.timeline.NoticesView.close"),
                        Texts.text("app.timeline.NoticesView.close-this-message-esc"),
                        "",
                        model::dismissTrouble));
        HBox question = bar("question", model.branches().questionProperty());
        question.getChildren()
                .addAll(
                        TimelineView.button(
                                "delete-branch",
                                Texts.text("app.timeline.NoticesView.delete"),
                                Texts.text("app.timeline.NoticesView.delete-the-branch"),
                                "",
                                model.branches()::confirmDeletion),
                        TimelineView.button(
                                "keep-branch",
                                Texts.text("app.timeline.NoticesView.keep"),
                                Texts.text("app.timeline.NoticesView.keep-the-branch-esc"),
                                "",
                                model.branches()::keep));
        getChildren().addAll(trouble, question);
    }

    private static HBox bar(String id, ReadOnlyStringProperty text) {
        Label words = new Label();
        words.setId(id + "-text");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox bar = new HBox(words);
        bar.setId(id);
        bar.getStyleClass().add("notice");
        bar.visibleProperty().bind(text.isNotEmpty());
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }
}
