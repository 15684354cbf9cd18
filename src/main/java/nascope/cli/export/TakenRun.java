package nascope.cli.export;

import java.nio.file.Path;
import java.util.Optional;
import nascope.base.Texts;
import nascope.cli.say.ProgressLine;
import nascope.export.RecordedBranch;
import nascope.record.RecordedRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all commands ask for that take something out of a run: the run, the branch of it, and the file to be written. */
final class TakenRun {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", descriptionKey = "cli.export.TakenRun.run")
    private Path run;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "cli.export.TakenRun.out")
    private Path out;

    @Option(names = "--branch", paramLabel = "BRANCH", descriptionKey = "cli.export.TakenRun.branch")
    private @Nullable String branch;

    /** The run, as it was named. */
    Path run() {
        return run;
    }

    /** The file to be written. */
    Path out() {
        return out;
    }

    /** Reads the branch. */
    RecordedBranch read(ProgressLine progress) {
        return read(Optional.empty(), progress);
    }

    /** @param beside name or number of another branch that is drawn beside it */
    RecordedBranch read(Optional<String> beside, ProgressLine progress) {
        return branch(whole(progress), beside);
    }

    /** Reads the run, with its checkpoints. */
    RecordedRun whole(ProgressLine progress) {
        return ReadBranch.whole(run, progress);
    }

    /** The branch of a run that was read. */
    RecordedBranch branch(RecordedRun recorded, Optional<String> beside) {
        return RecordedBranch.of(recorded, Optional.ofNullable(branch), beside);
    }

    /** The number of a step, or a distance of steps, that an option gives. */
    int within(String option, int value, int least, int most) {
        if (value < least || value > most)
            throw wrong(Texts.text("cli.export.TakenRun.step-must-be", option, least, most, value));
        return value;
    }

    ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
