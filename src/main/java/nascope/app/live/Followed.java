package nascope.app.live;

import java.util.Optional;
import nascope.importing.GrowingRun;
import nascope.record.RunFolder;
import nascope.run.RunHistory;
import org.jspecify.annotations.Nullable;

/** The log that is followed, and how much of its run was seen. */
final class Followed {
    private final GrowingRun run;
    private int number; // of the run in the log that is on show; 0 while none is
    private GrowingRun.@Nullable Seen seen;
    private @Nullable RunHistory history; // of which
    private int size; // steps were seen
    private int renewals; // of steps that were seen

    Followed(GrowingRun run) {
        this.run = run;
    }

    GrowingRun run() {
        return run;
    }

    /** Where the run on show is recorded; empty if it is not, or none is on show. */
    Optional<RunFolder> folder() {
        return number == 0 ? Optional.empty() : Optional.ofNullable(seen).flatMap(GrowingRun.Seen::folder);
    }

    /** Whether what the log tells is on show. */
    boolean onShow() {
        return number > 0;
    }

    /** What there is to be seen, if a step is. */
    Optional<GrowingRun.Seen> look() {
        return run.seen().filter(now -> now.timeline().current().newest() >= 0);
    }

    /** Whether it is another run than the one on show, which it then is. */
    boolean another(GrowingRun.Seen now) {
        boolean another = now.number() != number;
        number = now.number();
        if (another) take(now);
        return another;
    }

    /** Whether there is anything in it that was not seen, which it then is. */
    @SuppressWarnings("ReferenceEquality") // asked in every look: comparing all steps would take long
    boolean grown(GrowingRun.Seen now) {
        boolean grown = now != seen
                || now.timeline().current().history() != history
                || now.timeline().current().history().size() != size
                || now.timeline().current().history().renewals() != renewals;
        if (grown) take(now);
        return grown;
    }

    private void take(GrowingRun.Seen now) {
        seen = now;
        RunHistory steps = now.timeline().current().history();
        history = steps;
        renewals = steps.renewals(); // before what they renewed is read
        size = steps.size();
    }
}
