package nascope.cli.export;

import java.nio.file.Path;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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

    @Parameters(paramLabel = "RUN", descriptionKey = "cli.export.RenderCommand.run")
    private Path run;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "cli.export.RenderCommand.out")
    private Path out;

    @Option(names = "--from", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.export.ExportCommand.from")
    private int from;

    @Option(names = "--to", paramLabel = "N", descriptionKey = "cli.export.ExportCommand.to")
    private @Nullable Integer to;

    @Option(names = "--every", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.export.ExportCommand.every")
    private int every;

    @Override
    public Integer call() {
        if (AnyFile.kind(out).filter(FileKind.NUMBERS::equals).isEmpty())
            throw wrong(Texts.text("cli.export.ExportCommand.no-such-form", DataForms.marks(), out));
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.present(), System::nanoTime);
        RecordedBranch branch = ReadBranch.of(run, progress);
        int last = within("--to", to == null ? branch.newest() : to, 0, branch.newest());
        int first = within("--from", from, 0, last);
        int distance = within("--every", every, 1, branch.newest() + 1);
        List<Integer> steps = RecordedBranch.steps(first, last, distance);
        Writing.file(branch, Wanted.numbers(steps), out, progress);
        spec.commandLine().getOut().println("written: " + out);
        return ExitCode.OK;
    }

    private int within(String option, int value, int least, int most) {
        if (value < least || value > most)
            throw wrong(Texts.text("cli.export.RenderCommand.step-must-be", option, least, most, value));
        return value;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
