package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import nascope.app.setup.SettingField;
import nascope.search.FakeSearch;
import nascope.search.settings.Level;
import nascope.search.settings.Settings;
import nascope.setting.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the smallest window writes can be read whole, and says why it does what it does. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class SetupPanelTest {
    private final SmallWindow window =
            new SmallWindow(FakeSearch::new, SmallWindow.LONG.with(Settings.REDUCTION, true));

    @Start
    void start(Stage stage) {
        window.live().speed().limit(20); // leaves the machine to the window
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyNameIsWhole(FxRobot robot) {
        robot.interact(() -> {
            for (Setting.Group group : Setting.Group.values())
                window.model().setup().unfold(group, true);
        });
        WaitForAsyncUtils.waitForFxEvents();
        List<String> cut = new ArrayList<>();
        for (Label label : robot.lookup(".field-line > .label").queryAllAs(Label.class))
            if (!shownText(label).equals(label.getText().replace(" ", ""))) cut.add(label.getText());
        assertThat(robot.lookup(".field-line").queryAll()).hasSizeGreaterThan(30);
        assertThat(cut).isEmpty();
    }

    @Test
    void theReasonAgainstARestartIsWhole(FxRobot robot) throws Exception {
        robot.interact(() -> field(Settings.ORDER).textProperty().set("2"));
        await(() -> robot.lookup("#restart-problem").query().isVisible());
        WaitForAsyncUtils.waitForFxEvents();
        Label problem = robot.lookup("#restart-problem").queryAs(Label.class);
        assertThat(problem.getText()).startsWith("Order 2 needs");
        assertThat(shownText(problem)).isEqualTo(problem.getText().replace(" ", ""));
    }

    @Test
    void theOrderIsAChoice(FxRobot robot) {
        robot.interact(() -> window.model().setup().unfold(Setting.Group.METHOD, true));
        Node order = robot.lookup("#field-order").query();
        assertThat(order).isInstanceOf(ComboBox.class);
    }

    @Test
    void whatTheMethodDoesNotUseIsMarkedWithTheReason(FxRobot robot) {
        robot.interact(() -> window.model().setup().unfold(Setting.Group.METHOD, true));
        assertThat(field(Settings.ORDER).idleProperty().get()).contains("DARTS");
        Control order = robot.lookup("#field-order").queryAs(Control.class);
        assertThat(order.getAccessibleHelp())
                .contains(field(Settings.ORDER).idleProperty().get());
        double pale = order.getParent().getOpacity();
        assertThat(pale).isLessThan(0.6);
        robot.interact(() -> {
            field(Settings.METHOD).textProperty().set("darts");
            field(Settings.LEVEL).textProperty().set(Level.BI.label());
        });
        assertThat(field(Settings.ORDER).idleProperty().get()).isEmpty();
        robot.interact(() -> order.getScene().getRoot().applyCss());
        assertThat(order.getParent().getOpacity()).isEqualTo(1);
    }

    @Test
    void aScriptIsReadWholeInItsTip(FxRobot robot) {
        TextField script = robot.lookup("#field-interventions").queryAs(TextField.class);
        assertThat(script.getText()).isEqualTo("none");
        assertThat(script.getAccessibleHelp()).doesNotContain("at 9");
        robot.interact(
                () -> field(Settings.INTERVENTIONS).textProperty().set("at 9 drop 2->3; at 0 pin 1->2 skip_connect"));
        assertThat(script.getAccessibleHelp()).contains("at 0 pin 1->2 skip_connect\nat 9 drop 2->3");
        assertThat(window.model().setup().waitingProperty().get()).isOne();
        robot.interact(() -> field(Settings.INTERVENTIONS).textProperty().set("at 9 drop 2->9"));
        assertThat(window.model().setup().problemProperty().get())
                .startsWith("Interventions must fit the search: entry 1, \"at 9 drop 2->9\": edge must be one of");
    }

    @Test
    void aLongValueRunsBesideItsUnit(FxRobot robot) {
        TextField batch = robot.lookup("#field-batch").queryAs(TextField.class);
        Label unit = (Label) batch.getParent().lookup(".unit");
        assertThat(batch.getPadding().getRight()).isGreaterThanOrEqualTo(Math.floor(unit.getWidth()));
    }

    @Test
    void theOtherKindOfCellHasAButton(FxRobot robot) {
        var subject = window.model().instruments().subjectProperty();
        var before = subject.get().kind();
        robot.clickOn("#other-kind");
        assertThat(subject.get().kind()).isNotEqualTo(before);
        assertThat(robot.lookup("#other-kind").queryAs(Labeled.class).getText())
                .startsWith(subject.get().kind().label());
    }

    @Test
    void aDisabledButtonTellsWhatItIsFor(FxRobot robot) throws Exception {
        Control live = robot.lookup("#live").queryAs(Control.class);
        await(live::isDisabled);
        robot.moveTo("#cell").moveTo(live);
        await(() -> live.getTooltip() != null && live.getTooltip().isShowing());
        robot.moveTo("#cell");
        await(() -> !live.getTooltip().isShowing());
    }

    @Test
    void keysStandBelowEachOtherRightOfTheWords(FxRobot robot) throws Exception {
        MenuButton button = robot.lookup("#menu").queryAs(MenuButton.class);
        for (MenuItem item : button.getItems()) {
            Menu menu = (Menu) item;
            robot.interact(button::show);
            robot.interact(menu::show);
            await(menu::isShowing);
            WaitForAsyncUtils.waitForFxEvents();
            List<Double> ends = menu.getItems().stream()
                    .map(CustomMenuItem.class::cast)
                    .map(row -> (Parent) row.getContent())
                    .map(row -> row.getChildrenUnmodifiable().get(1))
                    .map(key -> (double)
                            Math.round(key.localToScene(key.getBoundsInLocal()).getMaxX()))
                    .distinct()
                    .toList();
            assertThat(ends).as(menu.getText()).hasSize(1);
            robot.interact(button::hide);
        }
    }

    @Test
    void allKeysFitAndStandByMenu(FxRobot robot) {
        robot.type(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        Node card = robot.lookup(".large-card").query();
        Bounds place = card.localToScene(card.getBoundsInLocal());
        assertThat(place.getMinY()).isNotNegative();
        assertThat(place.getMaxY()).isLessThanOrEqualTo(window.view().getHeight());
        assertThat(place.getMinX()).isNotNegative();
        assertThat(place.getMaxX()).isLessThanOrEqualTo(window.view().getWidth());
        assertThat(robot.lookup(".keys-menu").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains(Actions.FILE, Actions.RUN, Actions.TIME, Actions.EDGE, Actions.VIEW, Actions.HELP);
        List<String> cut = new ArrayList<>();
        for (Label label : robot.lookup(".keys-column > .label").queryAllAs(Label.class))
            if (!shownText(label).equals(label.getText().replace(" ", ""))) cut.add(label.getText());
        assertThat(cut).isEmpty();
    }

    private SettingField field(Setting<?> setting) {
        return window.model().setup().field(setting);
    }

    private static String shownText(Labeled label) {
        Text text = (Text) label.lookup(".text");
        return text.getText().replace(" ", "").replace("\n", "");
    }
}
