package nascope.app.runs;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.base.InputException;
import nascope.picture.look.Theme;
import nascope.record.RunFolder;
import nascope.record.RunSummary;

/** Reads the list of runs. */
final class RecentRuns {
    private RecentRuns() {}

    /**
     * The runs written to last, newest first; takes as long as the drive does.
     *
     * @param except the one that is on show
     * @param theme of their pictures
     */
    static List<RecentRun> read(RunsFolder folder, int most, Optional<RunFolder> except, Theme theme) {
        List<RecentRun> runs = new ArrayList<>();
        for (RunFolder run : folder.newest(most)) {
            if (except.filter(run::equals).isPresent()) continue;
            try {
                RecentRun.of(run, RunSummary.read(run), theme, ZoneId.systemDefault())
                        .ifPresent(runs::add);
            } catch (InputException e) {
                // no run file, or damaged at its beginning: nothing that could be opened
            }
        }
        return runs;
    }
}
