package nascope.cli.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.Texts;
import nascope.cli.say.ProgramVersion;
import nascope.importing.BothListeners;
import nascope.importing.FollowRecorder;
import nascope.importing.Following;
import nascope.importing.LogFollower;
import nascope.importing.LogImport;
import nascope.record.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nascope follow}: tells of a search that another program does, a line an epoch, or opens the window on it. */
@Command(
        name = "follow",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "${bundle:cli.follow.FollowCommand.description.what}",
            "${bundle:cli.follow.FollowCommand.description.example}"
        })
public final class FollowCommand implements Callable<Integer> {
    private final FollowWindow inWindow;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|-", descriptionKey = "cli.follow.FollowCommand.file")
    private Path file;

    @Option(names = "--order", paramLabel = "A,B,...", split = ",", descriptionKey = "cli.follow.FollowCommand.order")
    private List<String> order = List.of();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.follow.FollowCommand.out")
    private @Nullable Path out;

    @Option(names = "--window", descriptionKey = "cli.follow.FollowCommand.window")
    private boolean window;

    @Option(
            names = "--end-after",
            paramLabel = "SECONDS",
            defaultValue = "0",
            descriptionKey = "cli.follow.FollowCommand.end-after")
    private double endAfter;

    /** @param inWindow opens the window on a log */
    public FollowCommand(FollowWindow inWindow) {
        this.inWindow = inWindow;
    }

    @Override
    public Integer call() {
        if (window) {
            if (out != null)
                throw new ParameterException(
                        spec.commandLine(), Texts.text("cli.follow.FollowCommand.window-records", out));
            inWindow.open(file, order);
            return ExitCode.OK;
        }
        EpochPrinter printer = new EpochPrinter(spec.commandLine().getOut());
        Optional<RunFolder> folder = Optional.ofNullable(out).map(RunFolder::new);
        folder.ifPresent(RunFolder::requireFree);
        printer.end(followed(printer, folder));
        return ExitCode.OK;
    }

    /** Follows to the end; returns what was assumed and left out. */
    private List<String> followed(EpochPrinter printer, Optional<RunFolder> folder) {
        int[] runs = {0};
        try (FollowRecorder recorder = new FollowRecorder(
                settings -> {
                    if (runs[0]++ > 0 && out != null)
                        throw new InputException(Texts.text("cli.follow.FollowCommand.another-run", out));
                    return folder;
                },
                Clock.systemUTC())) {
            Following following =
                    new Following(String.valueOf(file.getFileName()), order, new BothListeners(printer, recorder));
            follow(following);
            return following.remarks();
        } catch (IOException e) {
            throw new InputException(Texts.text("importing.LogImport.cannot-be-read", file, IoReason.of(e)), e);
        }
    }

    private void follow(Following following) throws IOException {
        long patience = (long) (endAfter * 1e9);
        LogFollower follower = new LogFollower(
                following,
                nanos -> patience == 0 || nanos < patience,
                () -> say(Texts.text("importing.GrowingRun.begins-anew", file)));
        if (file.toString().equals(LogImport.STANDARD_INPUT)) follower.follow(System.in);
        else follower.follow(file);
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }
}
