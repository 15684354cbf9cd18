package nascope.app.timeline;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.app.control.Phrases;
import nascope.app.control.Refused;
import nascope.app.control.Writing;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;

/** The panel at the bottom. Decides nothing. */
public final class TimelineView extends VBox {
    private static final double LEAST_BAR = 40; // px

    private final TimelineViewModel model;
    private final FilmBody body;

    /**
     * The panel of a window.
     *
     * @param height of the window, before it is drawn larger or smaller
     * @param extras controls of the window shown in the heading
     */
    public TimelineView(
            TimelineViewModel model,
            StripViewModel film,
            ObservableValue<Theme> theme,
            ObservableValue<? extends Number> height,
            Node... extras) {
        this.model = model;
        setId("timeline");
        getStyleClass().addAll("panel", "timeline");
        body = new FilmBody(model, film, theme, height);
        getChildren().addAll(heading(theme, extras), body);
    }

    /**
     * Called once per frame.
     *
     * @param looked whether the window looked at the run for this frame
     */
    public void onFrame(boolean looked) {
        body.onFrame(looked);
    }

    private HBox heading(ObservableValue<Theme> theme, Node... extras) {
        Label title = new Label(Texts.text("app.timeline.TimelineView.timeline"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Phrases status = new Phrases(model.statusProperty());
        status.setId("timeline-status");
        status.getStyleClass().add("timeline-status");
        ProgressBar progress = new ProgressBar();
        progress.setId("journey");
        progress.getStyleClass().add("journey");
        progress.setMinWidth(LEAST_BAR);
        progress.progressProperty().bind(model.progressProperty());
        progress.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !Double.isNaN(model.progressProperty().get()), model.progressProperty()));
        progress.managedProperty().bind(progress.visibleProperty());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox heading = new HBox(title, currentBranch(theme), status, progress, spring);
        heading.getChildren().addAll(ReplayControls.of(model.replay(), model.newestProperty()));
        heading.getChildren().addAll(movers());
        heading.getChildren().addAll(extras);
        heading.getChildren().addAll(undo(), continueHere());
        heading.getStyleClass().add("timeline-heading");
        return heading;
    }

    /** The name of the branch the search is on, once there is more than one. */
    private Node currentBranch(ObservableValue<Theme> theme) {
        HBox holder = new HBox();
        holder.setAlignment(Pos.CENTER);
        Runnable show = () -> {
            boolean many = model.branches().rowsProperty().get().size() > 1
                    || model.branches().renamedProperty().get() != null;
            if (many)
                holder.getChildren()
                        .setAll(BranchName.of(model.branches(), model.branches().current(), theme.getValue()));
            else holder.getChildren().clear();
        };
        model.branches().rowsProperty().addListener((property, before, now) -> show.run());
        model.branches().renamedProperty().addListener((property, before, now) -> show.run());
        theme.addListener((property, before, now) -> show.run());
        show.run();
        return holder;
    }

    private Node[] movers() {
        Button live = button(
                "live",
                Texts.text("app.timeline.TimelineView.live"),
                Texts.text("app.timeline.TimelineView.follow-the-newest-step-end"),
                Texts.text("app.timeline.TimelineView.live"),
                model::goLive);
        live.disableProperty().bind(model.liveProperty());
        return new Node[] {
            button(
                    "to-start",
                    "|◂",
                    Texts.text("app.timeline.TimelineView.to-the-start-home"),
                    Texts.text("app.timeline.TimelineView.to-the-start"),
                    model::toStart),
            button(
                    "previous-mark",
                    "◂▾",
                    Texts.text("app.timeline.TimelineView.to-the-mark-before-ctrl"),
                    Texts.text("app.timeline.TimelineView.to-the-mark-before"),
                    model::toPreviousMark),
            button(
                    "back",
                    "◂",
                    Texts.text("app.timeline.TimelineView.one-step-back-shift-ten"),
                    Texts.text("app.timeline.TimelineView.one-step-back"),
                    () -> model.back(1)),
            button(
                    "forward",
                    "▸",
                    Texts.text("app.timeline.TimelineView.one-step-on-at-the"),
                    Texts.text("app.timeline.TimelineView.one-step-on"),
                    () -> model.forward(1)),
            button(
                    "next-mark",
                    "▾▸",
                    Texts.text("app.timeline.TimelineView.to-the-next-mark-ctrl"),
                    Texts.text("app.timeline.TimelineView.to-the-next-mark"),
                    model::toNextMark),
            stepField(),
            live
        };
    }

    private TextField stepField() {
        TextField field = new TextField("0");
        field.setId("step-field");
        field.getStyleClass().addAll("field", "step-field");
        Explained.explain(
                field,
                model.fieldProblemProperty()
                        .map(problem -> problem.isEmpty()
                                ? Texts.text("app.timeline.TimelineView.the-step-that-is-shown")
                                : problem));
        field.setAccessibleText(Texts.text("app.timeline.TimelineView.step-that-is-shown"));
        Runnable show =
                () -> field.setText(Numbers.text("%,d", model.stepProperty().get()));
        model.stepProperty().addListener((property, before, now) -> {
            if (!field.isFocused()) show.run();
        });
        Writing.in(
                field,
                text -> model.write(text) ? "" : model.fieldProblemProperty().get(),
                () -> {
                    model.forgetFieldProblem();
                    show.run();
                });
        return field;
    }

    private Button undo() {
        Button undo = button("undo-event", Texts.text("app.timeline.TimelineView.undo"), "", "", model::undo);
        undo.disableProperty().bind(model.undoWordsProperty().isEmpty());
        Explained.explain(
                undo,
                model.undoWordsProperty()
                        .map(words -> words.isEmpty()
                                ? Texts.text("app.timeline.TimelineView.nothing-to-undo-ctrl-z")
                                : Texts.text("app.timeline.TimelineView.undo-2")
                                        + words
                                        + Texts.text("app.timeline.TimelineView.ctrl-z")));
        return undo;
    }

    private Button continueHere() {
        Button button = button(
                "continue-here",
                Texts.text("app.timeline.TimelineView.continue-from-here"),
                Texts.text("app.timeline.TimelineView.begin-a-branch-at-the"),
                "",
                model::continueHere);
        Refused.where(
                button,
                model.elsewhereProperty(),
                new SimpleStringProperty(Texts.text("app.timeline.TimelineView.begin-a-branch-at-the")),
                model.liveProperty()
                        .and(model.endedProperty().or(model.completeProperty()).not()));
        return button;
    }

    static Button button(String id, String text, String help, String name, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        Explained.explain(button, help);
        if (!name.isEmpty()) button.setAccessibleText(name);
        return button;
    }
}
