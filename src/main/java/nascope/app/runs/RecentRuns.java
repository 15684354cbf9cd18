package nascope.app.runs;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.app.live.RunWords;
import nascope.base.InputException;
import nascope.picture.look.Theme;
import nascope.record.Preset;
import nascope.record.RunFolder;
import nascope.record.glance.RunSummary;

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
        List<Preset> presets = Preset.all();
        for (RunFolder run : folder.newest(most)) {
            if (except.filter(run::equals).isPresent()) continue;
            try {
                RecentRun.of(run, RunSummary.read(run), presets, theme, ZoneId.systemDefault())
                        .ifPresent(runs::add);
            } catch (InputException e) {
                runs.add(RecentRun.unreadable(run, String.valueOf(e.getMessage())));
            }
        }
        return runs;
    }

    /** The same run under the name it has now. */
    static RecentRun again(RecentRun run) {
        return run.withTitle(RunName.read(run.folder())
                .orElseGet(() ->
                        RunWords.title(RunSummary.read(run.folder()).header().settings(), Preset.all())));
    }
}
