package nascope.app.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import nascope.analysis.StepReading;
import nascope.app.Frames;
import nascope.app.live.LiveSearch;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.Instruments;
import nascope.picture.instrument.Needs;
import nascope.picture.look.Theme;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Shows an instrument that is no chart over steps beside those there are. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class InstrumentsViewTest {
    private static final SearchSettings SETTINGS = SearchSettings.standard().with(Settings.STEPS, 30);

    private final LiveSearch live = new LiveSearch(FakeSearch::new, SETTINGS);
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final Bars bars = new Bars();
    private InstrumentsView view;

    @Start
    void start(Stage stage) {
        List<Instrument> four = new ArrayList<>(Instruments.ALL);
        four.add(bars);
        view = new InstrumentsView(new InstrumentsViewModel(live), four, theme);
        stage.setScene(new Scene(view, 500, 800));
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
                public List<ValueMark> marks(ChartPlace place, StepReading at, IntFunction<SearchSnapshot> run) {
                    return List.of();
                }
            };
        }
    }
}
