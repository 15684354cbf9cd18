package nascope.cli.export;

import java.util.List;
import java.util.concurrent.Callable;
import nascope.base.Texts;
import nascope.cli.say.ProgramVersion;
import nascope.cli.say.ProgressLine;
import nascope.cli.say.Terminal;
import nascope.export.RecordedBranch;
import nascope.export.data.DataForms;
import nascope.export.named.AnyFile;
import nascope.export.named.FileKind;
import nascope.export.named.Wanted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nascope export}: the numbers and graphs of a run that is there. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = ProgramVersion.class,
        description = "${bundle:cli.export.ExportCommand.description}",
        footer = {
            "",
            "${bundle:cli.export.ExportCommand.example.what}",
            "${bundle:cli.export.ExportCommand.example.command}"
        })
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TakenRun taken = new TakenRun();

    @Option(names = "--from", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.export.ExportCommand.from")
    private int from;

    @Option(names = "--to", paramLabel = "N", descriptionKey = "cli.export.ExportCommand.to")
    private @Nullable Integer to;

    @Option(names = "--every", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.export.ExportCommand.every")
    private int every;

    @Override
    public Integer call() {
        if (AnyFile.kind(taken.out()).filter(FileKind.NUMBERS::equals).isEmpty())
            throw taken.wrong(Texts.text("cli.export.ExportCommand.no-such-form", DataForms.marks(), taken.out()));
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.present(), System::nanoTime);
        RecordedBranch branch = taken.read(progress);
        int last = taken.within("--to", to == null ? branch.newest() : to, 0, branch.newest());
        int first = taken.within("--from", from, 0, last);
        int distance = taken.within("--every", every, 1, branch.newest() + 1);
        List<Integer> steps = RecordedBranch.steps(first, last, distance);
        Writing.file(branch, Wanted.numbers(steps), taken.out(), progress);
        spec.commandLine().getOut().println("written: " + taken.out());
        return ExitCode.OK;
    }
}
