package nascope.app.setup;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.base.Texts;
import nascope.setting.Setting;

/** The set-up panel: a section for each group of settings, and at the bottom what waits for a restart. */
public final class SetupView extends VBox {
    public SetupView(SetupViewModel model) {
        getStyleClass().addAll("panel", "setup");
        VBox sections = new VBox();
        sections.getStyleClass().add("setup-sections");
        for (Setting.Group group : Setting.Group.values())
            sections.getChildren().add(section(model, group));
        sections.getChildren().add(legend());
        Label note = new Label(Texts.text("app.setup.SetupView.ran-elsewhere"));
        note.setId("ran-elsewhere");
        note.getStyleClass().addAll("muted", "setup-note");
        note.setWrapText(true);
        note.visibleProperty().bind(model.elsewhere());
        note.managedProperty().bind(note.visibleProperty());
        sections.visibleProperty().bind(note.visibleProperty().not());
        sections.managedProperty().bind(sections.visibleProperty());

        ScrollPane scroll = new ScrollPane(new VBox(note, sections));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, restartBar(model));
    }

    private static Node section(SetupViewModel model, Setting.Group group) {
        List<SettingField> fields = model.fields().stream()
                .filter(field -> field.setting().group() == group)
                .toList();
        return new SetupSection(model, group, fields);
    }

    private static Node legend() {
        Label inRun = new Label(Texts.text("app.setup.SetupView.values-like-this-change-in"));
        inRun.getStyleClass().add("in-run");
        Label restart = new Label(Texts.text("app.setup.SetupView.others-restart-it"));
        restart.getStyleClass().add("muted");
        VBox legend = new VBox(inRun, restart);
        legend.getStyleClass().add("setup-legend");
        return legend;
    }

    private static Node restartBar(SetupViewModel model) {
        Label count = new Label();
        count.setId("restart-note");
        count.textProperty().bind(model.waitingProperty().map(waiting -> note(waiting.intValue())));
        Label problem = new Label();
        problem.setId("restart-problem");
        problem.getStyleClass().add("wrong");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());

        Button restart = new Button(Texts.text("app.setup.SetupView.restart"));
        restart.setId("restart");
        restart.getStyleClass().add("accent");
        Explained.explain(restart, Texts.text("app.setup.SetupView.end-this-run-and-begin"));
        restart.setOnAction(event -> model.restart());
        restart.disableProperty().bind(model.problemProperty().isNotEmpty());
        Button undo = new Button(Texts.text("app.setup.SetupView.undo"));
        undo.setId("undo");
        Explained.explain(undo, Texts.text("app.setup.SetupView.show-the-values-of-the"));
        undo.setOnAction(event -> model.undo());

        VBox bar = new VBox(count, problem, new HBox(8, restart, undo));
        bar.setId("restart-bar");
        bar.setMinHeight(USE_PREF_SIZE); // the settings above scroll
        bar.getStyleClass().add("restart-bar");
        bar.visibleProperty().bind(Bindings.greaterThan(model.waitingProperty(), 0));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private static String note(int waiting) {
        return waiting == 1
                ? Texts.text("app.setup.SetupView.1-change-needs-a-restart")
                : waiting + Texts.text("app.setup.SetupView.changes-need-a-restart");
    }
}
