package nascope.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Stage;
import nascope.app.runs.RunsFolder;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;

/** The window on a search without a network that takes half a millisecond a step, recorded in a folder: to be killed. */
final class RecordingWindow {
    private RecordingWindow() {}

    /** Opens it. The argument is the folder of the runs. */
    public static void main(String[] arguments) {
        RunsFolder runs = new RunsFolder(Path.of(arguments[0]), Clock.systemUTC());
        Platform.startup(() -> Window.show(new Stage(), RecordingWindow::open, Optional.of(runs)));
    }

    private static Search open(SearchSettings settings) {
        return new ForwardingSearch(new FakeSearch(settings)) {
            @Override
            public SearchSnapshot step() {
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
                return super.step();
            }
        };
    }
}
