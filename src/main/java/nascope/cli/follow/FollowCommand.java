package nascope.cli.follow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.Texts;
import nascope.cli.say.ProgramVersion;
import nascope.importing.Following;
import nascope.importing.LogImport;
import nascope.importing.Tail;
import nascope.importing.Waiting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nascope follow}: tells of a search that another program does, a line an epoch. */
@Command(
        name = "follow",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "${bundle:cli.follow.FollowCommand.description.what}",
            "${bundle:cli.follow.FollowCommand.description.example}"
        })
public final class FollowCommand implements Callable<Integer> {
    private static final long NEVER = 0;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|-", descriptionKey = "cli.follow.FollowCommand.file")
    private Path file;

    @Option(names = "--order", paramLabel = "A,B,...", split = ",", descriptionKey = "cli.follow.FollowCommand.order")
    private List<String> order = List.of();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.follow.FollowCommand.out")
    private @Nullable Path out;

    @Option(
            names = "--end-after",
            paramLabel = "SECONDS",
            defaultValue = "0",
            descriptionKey = "cli.follow.FollowCommand.end-after")
    private double endAfter;

    @Override
    public Integer call() {
        EpochPrinter printer = new EpochPrinter(spec.commandLine().getOut());
        try (StepRecorder recorder = new StepRecorder(out, Clock.systemUTC())) {
            Following following =
                    new Following(String.valueOf(file.getFileName()), order, new BothListeners(printer, recorder));
            follow(following);
            recorder.done();
            printer.end(following.remarks());
        } catch (IOException e) {
            throw new InputException(Texts.text("importing.LogImport.cannot-be-read", file, IoReason.of(e)), e);
        }
        return ExitCode.OK;
    }

    private void follow(Following following) throws IOException {
        if (file.toString().equals(LogImport.STANDARD_INPUT)) {
            following.follow(new Waiting(System.in, following::waiting));
            return;
        }
        long patience = (long) (endAfter * 1e9);
        long[] since = {NEVER};
        boolean[] busy = {true};
        try (InputStream tail = new Tail(
                file,
                () -> {
                    long now = System.nanoTime();
                    if (busy[0]) since[0] = now;
                    busy[0] = false;
                    following.waiting();
                    return patience == 0 || now - since[0] < patience;
                },
                () -> {
                    following.anew();
                    say(Texts.text("cli.follow.FollowCommand.begins-anew", file));
                })) {
            following.follow(new Waking(tail, () -> busy[0] = true));
        }
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }
}
