package nascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.run.Await;
import nascope.run.ResumableRun;
import nascope.run.RunHistory;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.search.SearchSession;

/** Does recorded runs again. */
public final class Replay {
    private Replay() {}

    /** Done again from its file alone, from the first step on, a run that has ended comes out as it was seen. */
    public static void assertSame(RunFolder folder, RunHistory seen) {
        RecordedRun read = RecordedRun.read(folder);
        ResumableRun fromTheStart = new ResumableRun(read.past().timeline(), List.of());
        try (SearchRun again =
                SearchRun.resume(() -> SearchSession.open(read.header().settings()), fromTheStart)) {
            RunState arrived = new RunState.Paused(seen.size() - 1);
            Await.until(
                    "the replay",
                    () -> again.state().equals(arrived) || again.state().ended(),
                    () -> {});
            assertThat(again.state()).isEqualTo(arrived);
            for (int step = 0; step < seen.size(); step++)
                assertThat(again.history().get(step)).isEqualTo(seen.get(step));
        }
    }
}
