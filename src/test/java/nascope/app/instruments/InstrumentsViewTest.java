package nascope.app.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nascope.analysis.StepReading;
import nascope.app.Frames;
import nascope.app.MouseAt;
import nascope.app.live.Hover;
import nascope.app.live.LiveSearch;
import nascope.app.live.TimeZoom;
import nascope.app.window.SmallWindow;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.Needs;
import nascope.picture.instrument.all.Instruments;
import nascope.picture.instrument.all.Why;
import nascope.picture.look.Theme;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Shows an instrument that is no chart over steps beside those there are. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class InstrumentsViewTest {
    private static final SearchSettings SETTINGS = SearchSettings.standard().with(Settings.STEPS, 30);

    private final LiveSearch live = new LiveSearch(FakeSearch::new, SETTINGS);
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final Bars bars = new Bars();
    private InstrumentsViewModel model;
    private InstrumentsView view;

    @Start
    void start(Stage stage) {
        List<Instrument> four = new ArrayList<>(Instruments.FIRST);
        four.add(bars);
        model = new InstrumentsViewModel(live, four.stream().map(Instrument::id).toList());
        view = new InstrumentsView(model, four, theme);
        SmallWindow.asNew(stage);
        stage.setScene(new Scene(new StackPane(view), 500, 800));
        stage.setWidth(500); // whatever the window before had
        stage.setHeight(800);
        stage.show();
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void aBarAnEdgeShowsTheStepAtTheCursor(FxRobot robot) {
        robot.interact(() -> {
            live.begin(SETTINGS);
            Frames.until(live, () -> live.stateProperty().get().ended());
            paint();
        });
        assertThat(bars.appended).isEqualTo(31);
        assertThat(bars.shown).isEqualTo(30);
        assertThat(colorOf(robot)).isEqualTo(Theme.LIGHT.wide());

        robot.interact(() -> {
            live.steps().cursor().moveTo(7);
            live.steps().showCursor();
            paint();
        });
        assertThat(bars.shown).isEqualTo(7);

        robot.interact(() -> {
            theme.set(Theme.DARK);
            paint();
        });
        assertThat(colorOf(robot)).isEqualTo(Theme.DARK.wide());
    }

    @Test
    void aScreenReaderTellsWhatItIsAndHowItIsRead(FxRobot robot) {
        var node = robot.lookup("#bars").query();
        assertThat(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("Edges alive at the cursor");
        assertThat(node.queryAccessibleAttribute(AccessibleAttribute.HELP))
                .isEqualTo("A long bar is an edge that lives. In shares from 0 to 1.");
    }

    @Test
    void pointingAtAChartReadsOutAllChartsAtThatStep(FxRobot robot) {
        robot.interact(() -> {
            live.begin(SETTINGS);
            Frames.until(live, () -> live.stateProperty().get().ended());
            paint();
            live.steps().cursor().moveTo(20);
            live.steps().showCursor();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(readOut(robot)).as("at the cursor").containsOnly("20");
        robot.moveTo("#width-versus-depth").moveBy(-100, 0);
        WaitForAsyncUtils.waitForFxEvents();
        int there = live.steps().hover().hoverStepProperty().get();
        assertThat(there).isBetween(1, 19);
        assertThat(readOut(robot)).as("the cursor keeps quiet").containsOnly(Integer.toString(there));
        assertThat(readOut(robot)).as("of each chart").hasSize(3);
        assertThat(live.steps().cursor().stepProperty().get())
                .as("nothing went there")
                .isEqualTo(20);

        robot.moveTo("#bars");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(live.steps().hover().hoverStepProperty().get()).isEqualTo(Hover.NOWHERE);
        assertThat(readOut(robot)).containsOnly("20");
    }

    @Test
    void aDoubleClickGivesAnInstrumentAllTheRoomAndAnotherTakesItBack(FxRobot robot) {
        Node panel = robot.lookup("#bars").query();
        double before = panel.getBoundsInParent().getHeight();
        robot.interact(() -> {
            StackPane around = new StackPane();
            ((Pane) view.getParent()).getChildren().add(around);
            around.getChildren().add(view.large());
        });
        doubleClick(robot);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#bars").query().getBoundsInParent().getHeight())
                .isGreaterThan(2 * before);
        assertThat(robot.lookup(".chart-panel").match(Node::isVisible).queryAll())
                .as("none shows below it, nor its cursor")
                .hasSize(1);
        doubleClick(robot);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#bars").query().getBoundsInParent().getHeight())
                .isEqualTo(before);
    }

    @Test
    void aDragOverAChartShowsItsStepsInAllChartsAndADoubleClickOnTheNumbersShowsAll(FxRobot robot) {
        run(robot);
        Bounds chart = bounds(robot, "#width-versus-depth");
        double middle = chart.getMinY() + chart.getHeight() / 2;
        robot.moveTo(chart.getMinX() + 150, middle).press(MouseButton.PRIMARY).moveTo(chart.getMinX() + 250, middle);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bandsSeen(robot)).as("while dragged").isEqualTo(1);
        assertThat(live.steps().cursor().position()).as("the cursor stays").isEqualTo(30);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bandsSeen(robot)).isZero();
        TimeZoom.Span span = live.zoom().spanProperty().get();
        assertThat(span.first()).isBetween(5.0, 12.0);
        assertThat(span.length()).isBetween(9.9, 14.0);
        robot.interact(this::paint);
        robot.moveTo("#edges-selected").moveBy(-100, 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat((double) live.steps().hover().hoverStepProperty().get())
                .as("in the other chart too")
                .isBetween(span.first(), span.last());
        assertThat(robot.lookup(".chart-cursor-line")
                        .match(InstrumentsViewTest::isSeen)
                        .queryAll())
                .as("the cursor is out of sight, the pointer is in it")
                .hasSize(3);
        assertThat(robot.lookup("#charts-whole").query().isVisible()).isTrue();

        Bounds again = bounds(robot, "#edges-selected");
        robot.moveTo(again.getMinX() + 200, again.getMaxY() - 8).doubleClickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(live.zoom().zoomed()).isFalse();
        assertThat(model.pages().sightProperty().get().large())
                .as("none became large")
                .isEmpty();
        assertThat(live.steps().cursor().position()).isEqualTo(30);
        assertThat(robot.lookup("#charts-whole").query().isVisible()).isFalse();
    }

    @Test
    void aClickOnAChartGoesToItsStepAndADoubleClickStillMakesItLarge(FxRobot robot) {
        run(robot);
        Bounds chart = bounds(robot, "#width-versus-depth");
        robot.moveTo(chart.getMinX() + 150, chart.getMinY() + chart.getHeight() / 2)
                .clickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(live.steps().cursor().position()).isBetween(5, 14);
        robot.doubleClickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.pages().sightProperty().get().large()).contains(1);
    }

    @Test
    void theWheelOverAChartShowsLessOfTheRunAboutThePointerAndTheButtonShowsAll(FxRobot robot) {
        run(robot);
        Bounds chart = bounds(robot, "#width-versus-depth");
        robot.interact(() -> {
            Node canvas = robot.lookup("#width-versus-depth").query();
            PickResult pick = new PickResult(canvas, 200, 60);
            Event.fireEvent(
                    canvas,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            200,
                            60,
                            0,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            80,
                            0,
                            80,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            pick));
        });
        assertThat(live.zoom().spanProperty().get().length()).isBetween(18.0, 20.0);
        assertThat(chart.getWidth()).isGreaterThan(300);
        robot.clickOn("#charts-whole");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(live.zoom().zoomed()).isFalse();
    }

    @Test
    void howItIsReadIsToldWithAPictureInTheTheme(FxRobot robot) {
        robot.interact(() -> theme.set(Theme.DARK));
        robot.clickOn("#how-width-versus-depth");
        WaitForAsyncUtils.waitForFxEvents();
        Tooltip tip =
                robot.lookup("#how-width-versus-depth").queryAs(Button.class).getTooltip();
        assertThat(tip.isShowing()).isTrue();
        assertThat(tip.getText()).isEqualTo(Instruments.FIRST.get(1).howToRead());
        ImageView picture = (ImageView) tip.getGraphic();
        javafx.scene.paint.Color corner = picture.getImage().getPixelReader().getColor(2, 2);
        assertThat(new Color((float) corner.getRed(), (float) corner.getGreen(), (float) corner.getBlue()))
                .isEqualTo(Theme.DARK.panel());
    }

    @Test
    void whereATitleNeedsTheRoomAChoiceIsASignThatTellsWhatIsChosen(FxRobot robot) {
        List<Instrument> why = List.of(new Why());
        robot.interact(() -> {
            InstrumentsViewModel alone =
                    new InstrumentsViewModel(live, List.of(why.get(0).id()));
            StackPane around = (StackPane) view.getParent();
            around.getChildren().setAll(new InstrumentsView(alone, why, theme));
        });
        WaitForAsyncUtils.waitForFxEvents();
        Button scope = robot.lookup("#scope-why-edges-live").queryAs(Button.class);
        assertThat(scope.getText()).isEqualTo("alpha’s images ⇄");
        robot.interact(() -> ((InstrumentsView) robot.lookup("#instruments").query()).setMaxWidth(340));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(scope.getText()).isEqualTo("⇄");
        robot.clickOn(scope);
        assertThat(scope.getText()).isEqualTo("⇄");
        assertThat(scope.getAccessibleHelp()).endsWith(": weights’ images");
        assertThat(scope.getAccessibleText()).isEqualTo("weights’ images");
    }

    private void run(FxRobot robot) {
        robot.interact(() -> {
            live.begin(SETTINGS);
            Frames.until(live, () -> live.stateProperty().get().ended());
            live.steps().showCursor();
            paint();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Bounds bounds(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScreen(node.getBoundsInLocal());
    }

    private static long bandsSeen(FxRobot robot) {
        return robot.lookup(".step-band")
                .match(InstrumentsViewTest::isSeen)
                .queryAll()
                .size();
    }

    private static void doubleClick(FxRobot robot) {
        robot.interact(() -> MouseAt.fire(robot.lookup("#bars").query(), MouseEvent.MOUSE_CLICKED, 5, 5, 2));
    }

    @Test
    void thePageIsFlippedByItsTabsAndOneStays(FxRobot robot) {
        robot.interact(() -> model.pages().setRoom(2));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#page-3");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#bars").tryQuery()).isPresent();
        assertThat(robot.lookup("#loss-minus-entropy").tryQuery()).isPresent();
        assertThat(robot.lookup("#edges-selected").tryQuery()).isEmpty();
        robot.clickOn("#pin-bars");
        robot.clickOn("#page-1");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#bars").tryQuery()).as("stays").isPresent();
        assertThat(robot.lookup("#loss-minus-entropy").tryQuery()).isPresent();
    }

    /** The steps whose values are read out. */
    private static List<String> readOut(FxRobot robot) {
        return robot.lookup(".chart-cursor-step").match(InstrumentsViewTest::isSeen).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }

    @Test
    void ofAnotherRunNothingOfTheOldIsShownForAFrame(FxRobot robot) {
        robot.interact(() -> {
            live.begin(SETTINGS);
            Frames.until(live, () -> live.stateProperty().get().ended());
            paint();
        });
        long lines = ink(robot);
        assertThat(lines).isGreaterThan(100);
        robot.interact(() -> {
            live.begin(SETTINGS.with(Settings.STEPS, 10_000).with(Settings.SEED, 7L));
            view.onFrame(false);
        });
        assertThat(ink(robot)).isZero();
    }

    /** Pixels in the colours of lines, of the charts together. */
    private long ink(FxRobot robot) {
        long[] count = new long[1];
        robot.interact(() -> {
            WritableImage image = view.snapshot(null, null);
            for (int x = 0; x < image.getWidth(); x++)
                for (int y = 0; y < image.getHeight() * 3 / 4; y++) { // the bars are the last of four
                    int pixel = image.getPixelReader().getArgb(x, y) & 0xFFFFFF;
                    if (pixel == (Theme.LIGHT.wide().getRGB() & 0xFFFFFF)
                            || pixel == (Theme.LIGHT.deep().getRGB() & 0xFFFFFF)) count[0]++;
                }
        });
        return count[0];
    }

    /** Enough frames for all panels: one is painted in each. */
    private void paint() {
        for (int i = 0; i < 4; i++) view.onFrame(true);
        for (int i = 0; i < 4; i++) view.onFrame(false);
    }

    /** Of the first bar, at its left end. */
    private Color colorOf(FxRobot robot) {
        Color[] color = new Color[1];
        robot.interact(() -> {
            WritableImage image = robot.lookup("#bars").query().snapshot(null, null);
            javafx.scene.paint.Color pixel = image.getPixelReader().getColor(12, 12);
            color[0] = new Color((float) pixel.getRed(), (float) pixel.getGreen(), (float) pixel.getBlue());
        });
        return color[0];
    }

    private static final class Bars implements Instrument {
        private int appended;
        private int shown;

        @Override
        public String id() {
            return "bars";
        }

        @Override
        public String title() {
            return "Edges alive";
        }

        @Override
        public String caption() {
            return "1 − p(none)";
        }

        @Override
        public String accessibleText() {
            return "Edges alive at the cursor";
        }

        @Override
        public String howToRead() {
            return "A long bar is an edge that lives.";
        }

        @Override
        public String units() {
            return "shares from 0 to 1";
        }

        @Override
        public Needs needs() {
            return new Needs("alpha", step -> true);
        }

        @Override
        public Display open(SearchSpace space, int steps, Theme first) {
            return new Display() {
                private Theme theme = first;

                @Override
                public void append(List<StepReading> fresh) {
                    appended += fresh.size();
                }

                @Override
                public void appendGhost(List<StepReading> fresh) {}

                @Override
                public void setTheme(Theme now) {
                    theme = now;
                }

                @Override
                public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
                    g.setColor(theme.panel());
                    g.fill(area);
                    g.setColor(theme.wide());
                    at.ifPresent(step -> {
                        shown = step.step();
                        step.cell()
                                .edges()
                                .forEach(edge -> g.fill(new Rectangle2D.Double(
                                        10, 10 + 12 * edge.edge().index(), 20 + 100 * edge.alive(), 10)));
                    });
                    return Optional.empty();
                }

                @Override
                public List<ValueMark> marks(ChartPlace place, StepReading at) {
                    return List.of();
                }
            };
        }
    }
}
