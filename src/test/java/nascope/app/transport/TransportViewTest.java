package nascope.app.transport;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import nascope.app.live.LiveSearch;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TransportViewTest {
    @Test
    void aBarThatIsNarrowFromItsFirstMomentLeavesItsRoomToThePresetsName(FxRobot robot) {
        LiveSearch live = new LiveSearch(FakeSearch::new, SearchSettings.standard());
        robot.interact(() -> assertThat(new TransportView(new TransportViewModel(live)).getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass("narrow")));
        live.close();
    }
}
