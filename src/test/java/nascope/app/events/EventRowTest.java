package nascope.app.events;

import java.util.Map;
import java.util.stream.IntStream;
import nascope.app.LiveObjects;
import nascope.app.cell.CellViewModel;
import nascope.app.live.LiveSearch;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class EventRowTest {
    private static final int ROWS = 50;

    @Test
    void rowsThatTheListMadeAnewAreLetGo(FxRobot robot) {
        Map<String, Integer> before = LiveObjects.count(); // windows of other tests may still have theirs
        LiveSearch live = new LiveSearch(FakeSearch::new, SearchSettings.standard());
        EventsViewModel model = new EventsViewModel(live, new CellViewModel(live).selection());
        robot.interact(() -> IntStream.range(0, ROWS).forEach(row -> new EventRow(model)));

        LiveObjects.assertFewerMore(3, before, EventRow.class.getName());
        live.close();
    }
}
