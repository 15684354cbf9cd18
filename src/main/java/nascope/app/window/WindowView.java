package nascope.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.Window;
import nascope.app.cell.CellView;
import nascope.app.cell.SlowMotionBox;
import nascope.app.control.Explained;
import nascope.app.genotypes.GenotypesView;
import nascope.app.hands.HandsView;
import nascope.app.inspector.InspectorView;
import nascope.app.inspector.TrainingControls;
import nascope.app.instruments.InstrumentsView;
import nascope.app.outcome.EndCard;
import nascope.app.outcome.GenotypeCard;
import nascope.app.paint.PaintPace;
import nascope.app.runs.OpeningBar;
import nascope.app.runs.RunsView;
import nascope.app.setup.SetupView;
import nascope.app.story.StoryStrip;
import nascope.app.takeout.TakeOutCard;
import nascope.app.timeline.NoticesView;
import nascope.app.timeline.TimelineView;
import nascope.app.transport.TransportView;
import nascope.base.Texts;
import nascope.picture.instrument.all.Instruments;
import nascope.picture.look.Theme;

/** The whole window. */
public final class WindowView extends StackPane {
    private static final double SETUP_WIDTH = 256;
    private static final double INSTRUMENTS_SHARE = 0.42; // of what the set-up panel leaves

    // of the parts together; the least window without its frame is no smaller
    private static final double LEAST_WIDTH = 1080;
    private static final double LEAST_HEIGHT = 660;

    private final StackPane content = new StackPane();
    private final Scale drawn = new Scale();
    private final PopupSize popups = new PopupSize(drawn.xProperty());
    private final WindowViewModel model;
    private final List<Action> actions;
    private final CellView cell;
    private final InstrumentsView instruments;
    private final TimelineView timeline;
    private final GenotypesView genotypes;
    private final LookPace pace = new LookPace();
    private final PaintPace paints = new PaintPace();
    private Runnable leaveStage = () -> {}; // that the scene is on

    /**
     * Builds the window's nodes.
     *
     * @param quit closes the window
     */
    public WindowView(WindowViewModel model, Runnable quit) {
        this.model = model;
        Looks.begin(model.darkProperty().get());
        ObservableValue<Theme> theme = model.theme();
        List<Node> training =
                new ArrayList<>(new TrainingControls(model.inspector().meddling()).nodes());
        training.add(new SlowMotionBox(model.cell().phase()));
        cell = new CellView(model.cell(), theme, training);
        actions = Actions.of(model, () -> getScene().getWindow(), cell::focusByKey, quit);
        cell.setHands(new HandsView(model.inspector().meddling(), model.cell(), theme, cell));
        instruments = new InstrumentsView(model.instruments(), Instruments.ALL, theme);
        SetupView setup = new SetupView(model.setup());
        StackPane stage = new StackPane(cell, new FailureView(model));
        stage.setAlignment(Pos.TOP_CENTER);
        StackPane watching = new StackPane();
        Centre centre = new Centre(
                stage, model.events(), content.heightProperty(), model.presentingProperty(), watching::getLayoutX);
        HBox.setHgrow(centre, Priority.ALWAYS);
        Readings right = new Readings(instruments, new InspectorView(model.inspector(), theme));
        HBox watched = new HBox(centre, right);
        watched.getStyleClass().add("watched");
        watching.getChildren().addAll(watched, instruments.large());
        HBox.setHgrow(watching, Priority.ALWAYS);
        watching.setPrefWidth(0); // takes what the set-up panel leaves
        HBox body = new HBox(setup, watching);
        body.getStyleClass().add("body");
        centre.setPrefWidth(0); // takes what the others leave
        right.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.presentingProperty().get()
                                ? body.getWidth() * Presenting.INSTRUMENTS_SHARE
                                : (body.getWidth() - SETUP_WIDTH) * INSTRUMENTS_SHARE,
                        body.widthProperty(),
                        model.presentingProperty()));
        right.setMinWidth(USE_PREF_SIZE);
        StackPane covered = new StackPane(body, new NoticesView(model.timeline()));
        covered.setAlignment(Pos.BOTTOM_CENTER);
        VBox.setVgrow(covered, Priority.ALWAYS);
        timeline = new TimelineView(
                model.timeline(), model.strip(), theme, content.heightProperty(), eventsButton(), genotypeButton());
        StoryStrip story = new StoryStrip(model.story());
        VBox parts = new VBox(story, covered, timeline);
        parts.getStyleClass().add("parts");
        BorderPane page = new BorderPane(parts);
        TransportView transport = new TransportView(
                model.transport(),
                themeButton(),
                new ActionMenu(actions, model.transport().elsewhereProperty()));
        page.setTop(transport);
        Dropping.onto(this, model.runs());
        OpeningBar opening = new OpeningBar(model.runs());
        setAlignment(opening, Pos.TOP_CENTER);
        GenotypeCard genotype = new GenotypeCard(model.genotype());
        setAlignment(genotype, Pos.BOTTOM_LEFT);
        content.getChildren().addAll(page, opening, genotype, new EndCard(model.end()));
        genotypes = new GenotypesView(model.genotypes());
        content.getChildren()
                .addAll(
                        genotypes,
                        new TakeOutCard(model.takeOut()),
                        new KeysView(model, actions),
                        new RunsView(model.runs()));
        content.getTransforms().add(drawn);
        getChildren().add(content);
        Presenting presenting = new Presenting(content, instruments, List.of(transport, story, setup));
        model.presentingProperty().addListener((property, before, now) -> {
            presenting.show(now);
            requestLayout();
        });
        model.percentProperty().addListener((property, before, now) -> requestLayout());
        setFocusTraversable(true);
    }

    /**
     * Everything is drawn as large as asked for, but not so large that parts would be cut off; on a screen too small for
     * all of them (or scaled very much) smaller than usual.
     */
    @Override
    protected void layoutChildren() {
        double room = Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT);
        model.setRoom(room);
        double scale = model.presentingProperty().get()
                ? Math.min(getWidth() / Presenting.WIDTH, getHeight() / Presenting.HEIGHT)
                : Math.min(model.percentProperty().get() / 100.0, room);
        drawn.setX(scale);
        drawn.setY(scale);
        content.resizeRelocate(0, 0, getWidth() / scale, getHeight() / scale);
    }

    /** A scene with this view, its looks and its keys; paints while it is in a window that shows. */
    public Scene scene() {
        Scene scene = Looks.scene(this, Placement.WIDTH, Placement.HEIGHT, model.darkProperty());
        scene.fillProperty().bind(model.darkProperty().map(FirstPage::page)); // until the parts are painted
        Keys.install(scene, actions);
        DisabledTips.install(scene);
        AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long pulse) {
                long now = System.nanoTime(); // the pulse may come late
                boolean looks = pace.due(now);
                model.onFrame(now);
                if (looks) model.look(now);
                if (!paints.due(now, looks, model.computes())) return;
                cell.onFrame();
                instruments.onFrame(looks);
                timeline.onFrame(looks);
                genotypes.onFrame();
                if (looks) pace.looked(now, System.nanoTime());
            }
        };
        scene.windowProperty()
                .flatMap(Window::showingProperty)
                .orElse(false)
                .addListener((property, before, showing) -> { // JavaFX holds a timer that runs, and so all it draws
                    if (showing) {
                        frames.start();
                        popups.begin();
                    } else {
                        frames.stop();
                        popups.end();
                    }
                });
        scene.windowProperty().addListener((property, before, now) -> {
            leaveStage.run();
            leaveStage = now instanceof Stage stage ? Presenting.fill(stage, model) : () -> {};
        });
        requestFocus();
        return scene;
    }

    /** Says what happened last also where the list is not in sight. */
    private Button eventsButton() {
        Button button = new Button("❝");
        button.setId("show-events");
        button.setMinWidth(USE_PREF_SIZE);
        Explained.explain(
                button, Texts.text("app.window.WindowView.what-happened"), Texts.text("app.window.WindowView.events"));
        button.setOnAction(event -> model.events().toggle());
        model.events().latestProperty().addListener((property, before, now) -> {
            button.setAccessibleText(Texts.text("app.window.WindowView.events-and-latest", now));
            button.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
        return button;
    }

    private Button genotypeButton() {
        Button button = new Button(Texts.text("app.window.WindowView.genotype"));
        button.setId("show-genotype");
        button.setMinWidth(USE_PREF_SIZE);
        Explained.explain(button, Texts.text("app.window.WindowView.the-genotype-at"));
        button.setOnAction(event -> model.genotype().toggle());
        return button;
    }

    private Button themeButton() {
        Button button = new Button("◐");
        button.setId("theme");
        button.getStyleClass().add("icon");
        Explained.explain(button, Texts.text("app.window.WindowView.light-or-dark-t"));
        button.setAccessibleText(Texts.text("app.window.WindowView.light-or-dark"));
        button.setOnAction(event -> model.toggleTheme());
        return button;
    }
}
