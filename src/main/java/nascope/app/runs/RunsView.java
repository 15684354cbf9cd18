package nascope.app.runs;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.app.control.Veil;
import nascope.app.paint.Pictures;
import nascope.base.Texts;

/** The list of runs, over the window. */
public final class RunsView extends Veil {
    private final ListView<RecentRun> list;

    public RunsView(RunsViewModel model) {
        super(model::escape);
        setId("runs");
        Label title = new Label(Texts.text("app.runs.RunsView.recent-runs"));
        title.getStyleClass().add("panel-title");
        Label where = new Label(model.path()
                .map(path -> Texts.text("app.runs.RunsView.recorded-in") + path)
                .orElse(Texts.text("app.runs.RunsView.runs-are-not-recorded")));
        where.getStyleClass().add("muted");
        Label status = new Label();
        status.setId("runs-status");
        status.textProperty().bind(model.statusProperty());
        status.managedProperty().bind(status.textProperty().isNotEmpty());
        list = list(model);
        Button close = new Button(Texts.text("app.runs.RunsView.close"));
        close.setId("close-runs");
        Explained.explain(close, Texts.text("app.runs.RunsView.back-to-the-search-esc"));
        close.setOnAction(event -> model.close());

        VBox card = new VBox(
                title, where, status, list, question(model, list), naming(model, list), buttons(model, list, close));
        card.getStyleClass().add("runs-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        lay(model.shownProperty(), () -> card);
    }

    @Override
    protected void begin() {
        list.getSelectionModel().clearSelection();
        list.requestFocus();
    }

    private static ListView<RecentRun> list(RunsViewModel model) {
        ListView<RecentRun> list = new ListView<>();
        list.setId("runs-list");
        Explained.explain(list, Texts.text("app.runs.RunsView.enter-or-a-double-click"));
        list.setAccessibleText(Texts.text("app.runs.RunsView.recent-runs"));
        list.setCellFactory(view -> new Cell());
        model.recentProperty().addListener((property, before, now) -> {
            int row = Math.max(0, list.getSelectionModel().getSelectedIndex()); // also where the last one was deleted
            list.getItems().setAll(now);
            list.getSelectionModel().select(Math.min(row, now.size() - 1));
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) selected(list).ifPresent(model::open);
            if (event.getCode() == KeyCode.DELETE) selected(list).ifPresent(model::delete);
            if (event.getCode() == KeyCode.F2) selected(list).ifPresent(model::beginRenaming);
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) selected(list).ifPresent(model::open);
        });
        return list;
    }

    private static Optional<RecentRun> selected(ListView<RecentRun> list) {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** Takes the focus while there is something to answer, and gives it back to the list. */
    private static HBox question(RunsViewModel model, ListView<RecentRun> list) {
        Label words = new Label();
        words.setId("runs-question");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty().bind(model.questionProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        Button delete = answer(
                "delete-run",
                Texts.text("app.runs.RunsView.delete"),
                Texts.text("app.runs.RunsView.delete-the-files-of-the"),
                model::confirmDeletion);
        Button keep = answer(
                "keep-run",
                Texts.text("app.runs.RunsView.keep"),
                Texts.text("app.runs.RunsView.keep-the-run-esc"),
                model::keep);
        HBox bar = new HBox(words, delete, keep);
        bar.getStyleClass().add("notice");
        bar.visibleProperty().bind(model.questionProperty().isNotEmpty());
        bar.managedProperty().bind(bar.visibleProperty());
        bar.visibleProperty().addListener((property, before, now) -> {
            if (now) keep.requestFocus();
            else list.requestFocus();
        });
        return bar;
    }

    /** What can be done with the run that is chosen. */
    private static HBox buttons(RunsViewModel model, ListView<RecentRun> list, Button close) {
        var none = list.getSelectionModel().selectedItemProperty().isNull();
        Button open = answer(
                "open-run",
                Texts.text("app.runs.RunsView.open"),
                Texts.text("app.runs.RunsView.open-the-run-enter"),
                () -> selected(list).ifPresent(model::open));
        Button rename = answer(
                "rename-run",
                Texts.text("app.runs.RunsView.rename"),
                Texts.text("app.runs.RunsView.give-the-run-another-name"),
                () -> selected(list).ifPresent(model::beginRenaming));
        Button delete = answer(
                "ask-delete-run",
                Texts.text("app.runs.RunsView.delete-asks"),
                Texts.text("app.runs.RunsView.delete-the-run-after-a-question"),
                () -> selected(list).ifPresent(model::delete));
        for (Button button : List.of(open, rename, delete))
            button.disableProperty().bind(none);
        Button unfold = answer("unfold-runs", "", Texts.text("app.runs.RunsView.short-runs-too"), model::unfold);
        unfold.textProperty()
                .bind(model.foldedProperty()
                        .map(count -> Texts.text("app.runs.RunsView.and-d-short-runs", count.intValue())));
        unfold.visibleProperty().bind(Bindings.greaterThan(model.foldedProperty(), 0));
        unfold.managedProperty().bind(unfold.visibleProperty());
        HBox bar = new HBox(open, rename, delete, unfold, close);
        bar.getStyleClass().add("runs-buttons");
        return bar;
    }

    /** The field for another name, while one is written. */
    private static HBox naming(RunsViewModel model, ListView<RecentRun> list) {
        TextField field = new TextField();
        field.setId("run-name");
        Explained.explain(field, Texts.text("app.runs.RunsView.enter-takes-the-name"));
        field.setAccessibleText(Texts.text("app.runs.RunsView.name-of-the-run"));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(event -> model.rename(field.getText()));
        Label words = new Label(Texts.text("app.runs.RunsView.name-of-the-run"));
        words.setLabelFor(field);
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(words, field);
        bar.getStyleClass().add("runs-naming");
        bar.setVisible(false);
        bar.managedProperty().bind(bar.visibleProperty());
        model.renamedProperty().addListener((property, before, now) -> {
            bar.setVisible(now != null);
            if (now == null) {
                list.requestFocus();
                return;
            }
            field.setText(now.title());
            field.requestFocus();
            field.selectAll();
        });
        return bar;
    }

    private static Button answer(String id, String text, String help, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Explained.explain(button, help);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static final class Cell extends ListCell<RecentRun> {
        Cell() {
            setPrefWidth(0); // as wide as the list: long reasons are broken into lines
        }

        @Override
        protected void updateItem(RecentRun run, boolean empty) {
            super.updateItem(run, empty);
            setText(null);
            setGraphic(empty ? null : row(run));
        }

        private static HBox row(RecentRun run) {
            ImageView picture = new ImageView();
            run.picture().map(Pictures::image).ifPresent(picture::setImage);
            picture.setFitWidth(RecentRun.WIDTH);
            picture.setFitHeight(RecentRun.HEIGHT);
            picture.setSmooth(true);
            StackPane place = new StackPane(picture);
            place.setMinSize(RecentRun.WIDTH, RecentRun.HEIGHT);
            Label title = new Label(run.title());
            title.getStyleClass().add("preset-title");
            Label details = new Label(run.details());
            details.getStyleClass().add(run.picture().isPresent() ? "muted" : "wrong");
            details.setWrapText(true);
            VBox words = new VBox(title, details);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox row = new HBox(place, words);
            row.getStyleClass().add("run-row");
            row.setAccessibleText(run.title() + ", " + run.details());
            return row;
        }
    }
}
