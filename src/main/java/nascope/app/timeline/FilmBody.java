package nascope.app.timeline;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.base.Texts;
import nascope.picture.chart.TimeScale;
import nascope.picture.look.Theme;

/**
 * What lies below the timeline's heading: the film, the track with its scrubber, the branches, all in the same time. Its
 * height follows that of the window alone, so that nothing else moves when branches begin: they take their room from the
 * film, or scroll where it is folded away.
 */
final class FilmBody extends VBox {
    private static final double SHARE = 0.12; // of the window's height, for film and branches
    private static final double LEAST_HEIGHT = 74;
    private static final double MOST_HEIGHT = 136;
    private static final double BRANCHES_SHARE = 0.45; // of that, at most; more of them scroll

    private final TimelineViewModel model;
    private final StripView strip;

    /** @param height of the window, before it is drawn larger or smaller */
    FilmBody(
            TimelineViewModel model,
            StripViewModel film,
            ObservableValue<Theme> theme,
            ObservableValue<? extends Number> height) {
        this.model = model;
        ObservableValue<Double> room =
                height.map(all -> Math.max(LEAST_HEIGHT, Math.min(Math.rint(SHARE * all.doubleValue()), MOST_HEIGHT)));
        VBox inTime = new VBox();
        BranchLines lines = new BranchLines(model, theme, inTime.widthProperty());
        DoubleBinding branches = Bindings.createDoubleBinding(
                () -> film.shownProperty().get()
                        ? Math.min(lines.getPrefHeight(), Math.rint(BRANCHES_SHARE * room.getValue()))
                        : BranchLines.ROW,
                film.shownProperty(),
                lines.prefHeightProperty(),
                room);
        strip = new StripView(
                model,
                film,
                theme,
                Bindings.createDoubleBinding(() -> room.getValue() - branches.get(), room, branches));
        StackPane track = new StackPane(new LineageLines(model, theme), new StepTrack(model), buttons(film));
        inTime.getChildren().addAll(strip, track);
        inTime.setId("film");
        inTime.setOnScroll(this::scrolled);
        inTime.setOnZoom(event -> zoom(1 / event.getZoomFactor(), event.getX()));
        getChildren().addAll(inTime, scroll(lines, branches));
    }

    /**
     * Called once per frame.
     *
     * @param looked whether the window looked at the run for this frame
     */
    void onFrame(boolean looked) {
        strip.onFrame(looked);
    }

    private static ScrollPane scroll(BranchLines lines, DoubleBinding height) {
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.minHeightProperty().bind(height);
        scroll.prefHeightProperty().bind(height);
        scroll.maxHeightProperty().bind(height);
        return scroll;
    }

    private void scrolled(ScrollEvent event) {
        TimeScale scale = StepTrack.scale(getWidth(), model.zoom());
        model.zoom().scroll(event.getDeltaX(), event.getDeltaY(), scale, event.getX());
        event.consume();
    }

    private void zoom(double times, double x) {
        model.zoom().zoom(times, StepTrack.scale(getWidth(), model.zoom()).at(x));
    }

    private HBox buttons(StripViewModel film) {
        Button fold = button(
                "fold-strip",
                Texts.text("app.timeline.FilmBody.fold-the-film-away-or"),
                Texts.text("app.timeline.FilmBody.film"),
                film::toggle);
        fold.textProperty().bind(film.shownProperty().map(shown -> shown ? "▾" : "▸"));
        Button less = button(
                "zoom-out",
                Texts.text("app.timeline.FilmBody.more-steps-in-sight-shift"),
                Texts.text("app.timeline.FilmBody.more-steps"),
                model.zoom()::out);
        less.setText("−");
        Button more = button(
                "zoom-in",
                Texts.text("app.timeline.FilmBody.fewer-steps-in-sight-x"),
                Texts.text("app.timeline.FilmBody.fewer-steps"),
                model.zoom()::in);
        more.setText("+");
        Button whole = button(
                "zoom-whole",
                Texts.text("app.timeline.FilmBody.the-whole-run-in-sight"),
                Texts.text("app.timeline.FilmBody.whole-run"),
                model.zoom()::whole);
        whole.setText("↔");
        HBox buttons = new HBox(fold, less, more, whole);
        buttons.getStyleClass().add("track-buttons");
        buttons.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        buttons.setPickOnBounds(false);
        StackPane.setAlignment(buttons, Pos.TOP_LEFT);
        return buttons;
    }

    private static Button button(String id, String help, String name, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("track-button");
        button.setOnAction(event -> action.run());
        Explained.explain(button, help, name);
        return button;
    }
}
