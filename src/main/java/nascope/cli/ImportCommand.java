package nascope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongPredicate;
import nascope.analysis.event.Event;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.cli.say.PlainLetters;
import nascope.cli.say.ProgramVersion;
import nascope.cli.say.ProgressLine;
import nascope.cli.say.Summary;
import nascope.cli.say.Terminal;
import nascope.importing.Imported;
import nascope.importing.LogImport;
import nascope.record.RunFolder;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.GenotypeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nascope import}: makes a run of the log of a search that another program did. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {"${bundle:cli.ImportCommand.description.what}", "${bundle:cli.ImportCommand.description.example}"
        })
final class ImportCommand implements Callable<Integer> {
    private static final long PATIENCE = 700_000_000; // nanoseconds before anything is shown

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.ImportCommand.file")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "nascope-run", descriptionKey = "cli.ImportCommand.out")
    private Path out;

    @Option(
            names = {"--order", "--operations"},
            paramLabel = "A,B,...",
            split = ",",
            descriptionKey = "cli.ImportCommand.order")
    private List<String> order = List.of();

    @Option(names = "--run", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.ImportCommand.run")
    private int run;

    @Option(names = "--list", descriptionKey = "cli.ImportCommand.list")
    private boolean list;

    @Override
    public Integer call() {
        if (run < 0) throw new ParameterException(spec.commandLine(), Texts.text("cli.ImportCommand.run-must-be", run));
        if (!list) new RunFolder(out).requireFree();
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.present(), System::nanoTime);
        Imported imported = new LogImport(order, run).read(file, reading(progress));
        progress.end();
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.println(
                Texts.text("cli.ImportCommand.recognised", imported.search().program()));
        if (list || imported.runs().size() > 1) list(stdout, imported);
        imported.search().remarks().forEach(remark -> stdout.println(PlainLetters.of(remark)));
        if (list) return ExitCode.OK;
        tell(stdout, imported);
        List<Event> events = imported.write(out, Clock.systemUTC().instant(), steps -> {});
        progress.end();
        events.forEach(event -> stdout.println(PlainLetters.line(event)));
        stdout.println("written: " + out);
        stdout.println(Texts.text("cli.ImportCommand.cannot-go-on"));
        return ExitCode.OK;
    }

    /** Shows how far a file is read, if that takes long. */
    private LongPredicate reading(ProgressLine progress) {
        long begun = System.nanoTime();
        int size = (int) (size(file) >> 20);
        return bytes -> {
            if (size > 0 && System.nanoTime() - begun > PATIENCE)
                progress.show(Texts.text("cli.ImportCommand.reading"), Math.min(size, (int) (bytes >> 20)), size);
            return true;
        };
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new InputException(Texts.text("importing.LogImport.cannot-be-read", file, IoReason.of(e)), e);
        }
    }

    private static void list(PrintWriter stdout, Imported imported) {
        for (int i = 0; i < imported.runs().size(); i++) {
            Imported.RunInLog one = imported.runs().get(i);
            String columns = one.columns() == 0
                    ? Texts.text("cli.ImportCommand.no-alpha")
                    : Texts.text("cli.ImportCommand.operations", one.columns());
            String mark = i + 1 == imported.chosen() ? "*" : " ";
            stdout.println(Texts.text("cli.ImportCommand.run-line", mark, i + 1, one.line(), one.epochs(), columns));
        }
    }

    private static void tell(PrintWriter stdout, Imported imported) {
        SearchSnapshot first = imported.steps().get(0);
        SearchSnapshot last = imported.steps().get(imported.steps().size() - 1);
        stdout.println(Texts.text("cli.ImportCommand.epochs", imported.steps().size(), first.epoch(), last.epoch()));
        stdout.println(Texts.text(
                "cli.ImportCommand.measured",
                number(last.training().loss()),
                number(last.training().accuracy()),
                number(last.search().loss()),
                number(last.search().accuracy())));
        Summary.print(stdout, imported.search().space(), last);
        imported.logged()
                .forEach((place, genotype) ->
                        stdout.println(PlainLetters.of(place) + ": " + GenotypeText.write(genotype)));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : Plain.text("%.6g", value);
    }
}
