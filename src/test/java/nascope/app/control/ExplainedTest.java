package nascope.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import nascope.app.MouseAt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ExplainedTest {
    private final Button button = new Button("OK");

    @Test
    void theTipComesWithTheMouseAndSaysWhatAScreenReaderIsTold(FxRobot robot) {
        Explained.explain(button, "what it does");
        assertThat(button.getTooltip()).isNull();

        mouseComes(robot);

        assertThat(button.getTooltip().getText()).isEqualTo("what it does");
        assertThat(button.queryAccessibleAttribute(AccessibleAttribute.HELP)).isEqualTo("what it does");
    }

    @Test
    void theTipFollowsWhatIsSaid(FxRobot robot) {
        StringProperty help = new SimpleStringProperty("before");
        Explained.explain(button, help);
        mouseComes(robot);
        robot.interact(() -> help.set("now"));

        assertThat(button.getTooltip().getText()).isEqualTo("now");
    }

    @Test
    void whereNothingIsSaidThereIsNoTip(FxRobot robot) {
        Explained.explain(button, "something");
        mouseComes(robot);
        robot.interact(() -> button.setAccessibleHelp(""));
        mouseComes(robot);

        assertThat(button.getTooltip()).isNull();
        assertThat(Explained.tip(button)).isEmpty();
    }

    @Test
    void aControlHasOneTipHoweverOftenItIsExplained(FxRobot robot) {
        Explained.explain(button, "one");
        Tip[] tips = new Tip[2];
        robot.interact(() -> {
            tips[0] = Explained.tip(button).orElseThrow();
            Explained.explain(button, "another");
            tips[1] = Explained.tip(button).orElseThrow();
        });

        assertThat(tips[1]).isSameAs(tips[0]);
        assertThat(tips[0].getText()).isEqualTo("another");
    }

    private void mouseComes(FxRobot robot) {
        robot.interact(() -> MouseAt.fire(button, MouseEvent.MOUSE_ENTERED, 5, 5));
    }
}
