package nascope.app.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nascope.app.Frames;
import nascope.app.live.LiveSearch;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.all.CostsAtRest;
import nascope.picture.instrument.all.StrengthOfOperations;
import nascope.picture.look.Theme;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.measure.CostPlan;
import nascope.search.measure.OperationCosts;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The button in the corner of an instrument that shows what a person asks for. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class MeasureButtonTest {
    private static final SearchSettings SETTINGS = SearchSettings.standard().with(Settings.STEPS, 30);
    private static final List<Instrument> BOTH = List.of(new CostsAtRest(), new StrengthOfOperations());

    private final CountDownLatch let = new CountDownLatch(1);
    private final LiveSearch live = new LiveSearch(settings -> new Held(settings, let), SETTINGS);
    private InstrumentsViewModel model;
    private InstrumentsView view;

    /** A search that stands in the middle of measuring costs until it is let. */
    private static final class Held extends ForwardingSearch {
        private final CountDownLatch let;

        Held(SearchSettings settings, CountDownLatch let) {
            super(new FakeSearch(settings));
            this.let = let;
        }

        @Override
        public Optional<OperationCosts> measureCosts(CostPlan plan, IntPredicate goOn) {
            boolean unused = goOn.test(plan.batches() / 4);
            try {
                let.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.measureCosts(plan, goOn);
        }
    }

    @Start
    void start(Stage stage) {
        model = new InstrumentsViewModel(live, BOTH.stream().map(Instrument::id).toList());
        view = new InstrumentsView(model, BOTH, new SimpleObjectProperty<>(Theme.LIGHT));
        stage.setScene(new Scene(new StackPane(view), 500, 800));
        stage.setWidth(500);
        stage.setHeight(800);
        stage.show();
    }

    @AfterEach
    void close() {
        let.countDown();
        live.close();
    }

    private static Button button(FxRobot robot, String instrument) {
        return robot.lookup("#measure-" + instrument).queryButton();
    }

    private void frame() {
        live.onFrame();
        view.onFrame(true);
    }

    @Test
    void measuresTellsHowFarAndMeasuresNoOtherMeanwhile(FxRobot robot) {
        robot.interact(() -> Frames.pauseAfterFirstStep(live, SETTINGS));
        Button costs = button(robot, "costs-at-rest");
        Button strength = button(robot, "strength-of-operations");
        assertThat(costs.getText()).isEqualTo("Measure here");
        assertThat(costs.getAccessibleHelp()).contains("200 batches", "Shift+C");
        assertThat(strength.getAccessibleHelp()).contains("4 batches", "Shift+K");
        robot.interact(() -> {
            costs.fire();
            Frames.until(live, () -> {
                frame();
                return costs.getText().equals("Stop (25%)");
            });
        });
        assertThat(strength.isDisabled()).isTrue();

        let.countDown();
        robot.interact(() -> Frames.until(live, () -> {
            frame();
            return costs.getText().equals("Measure here");
        }));

        assertThat(strength.isDisabled()).isFalse();
        assertThat(model.measuring().measuredProperty().get()).hasSize(1);
        robot.interact(() -> {
            strength.fire();
            Frames.until(live, () -> {
                frame();
                return model.measuring().measuredProperty().get().size() == 2;
            });
        });
    }

    @Test
    void isPressedOnceMoreToStop(FxRobot robot) {
        robot.interact(() -> {
            Frames.pauseAfterFirstStep(live, SETTINGS);
            Button costs = button(robot, "costs-at-rest");
            costs.fire();
            assertThat(costs.getText()).startsWith("Stop");
            costs.fire();
            assertThat(costs.getText()).isEqualTo("Measure here");
        });
        let.countDown();
        robot.interact(this::frame);
        assertThat(model.measuring().measuredProperty().get()).isEmpty();
    }
}
