package nascope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nascope.base.Npz;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.check.ReferenceCheck;
import nascope.cli.say.ProgramVersion;
import nascope.search.settings.KernelKind;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nascope check}: compares the engine with reference numbers. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "nascope check [OPTION]... FILE.npz...",
        versionProvider = ProgramVersion.class,
        description = {"${bundle:cli.CheckCommand.description.what}", "${bundle:cli.CheckCommand.description.output}"},
        footer = {"", "${bundle:cli.CheckCommand.example.what}", "${bundle:cli.CheckCommand.example.command}"})
final class CheckCommand implements Callable<Integer> {
    private static final SettingOptions OPTIONS = new SettingOptions(List.of(Settings.KERNELS));

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.npz", arity = "1..*", descriptionKey = "cli.CheckCommand.files")
    private List<Path> files;

    private CheckCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new CheckCommand());
        OPTIONS.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        KernelKind kernels = OPTIONS.apply(spec.commandLine().getParseResult(), SearchSettings.standard())
                .get(Settings.KERNELS);
        int code = ExitCode.OK;
        for (Path file : files) {
            ReferenceCheck.Result result = ReferenceCheck.run(Npz.read(file), kernels);
            spec.commandLine().getOut().println(file + ": " + described(result.errors()));
            if (!result.passed()) code = ExitCode.SOFTWARE;
            result.failures()
                    .forEach((quantity, error) -> ErrorLine.print(
                            spec.commandLine().getErr(),
                            Texts.text("cli.CheckCommand.the-error-of-s-must", file, quantity, result.limit(), error)));
        }
        return code;
    }

    private static String described(Map<String, Double> errors) {
        return errors.entrySet().stream()
                .map(error -> Plain.text("%s %.1e", error.getKey(), error.getValue()))
                .collect(Collectors.joining(", "));
    }
}
