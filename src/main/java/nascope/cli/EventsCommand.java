package nascope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nascope.analysis.event.Event;
import nascope.cli.say.ProgramVersion;
import nascope.record.EventsFile;
import nascope.record.RunFolder;
import nascope.record.table.EventTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nascope events}: what happened in a run that is there, as a table. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "${bundle:cli.EventsCommand.description}",
        footer = {"", "${bundle:cli.EventsCommand.example.what}", "${bundle:cli.EventsCommand.example.command}"})
final class EventsCommand implements Callable<Integer> {
    private static final Path STDOUT = Path.of("-");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", descriptionKey = "cli.EventsCommand.run")
    private Path run;

    @Option(names = "--out", paramLabel = "FILE|-", descriptionKey = "cli.EventsCommand.out")
    private @Nullable Path out;

    @Override
    public Integer call() {
        RunFolder folder = RunFolder.of(run);
        folder.requireOwn();
        List<Event> events = EventsFile.read(folder.runFile());
        if (out == null || out.equals(STDOUT)) {
            spec.commandLine().getOut().print(EventTable.of(events));
            spec.commandLine().getOut().flush();
        } else {
            EventsFile.write(out, events);
            spec.commandLine().getOut().println("written: " + out);
        }
        return ExitCode.OK;
    }
}
