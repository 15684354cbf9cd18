package nascope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import nascope.base.Npz;
import nascope.check.ReferenceCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nascope check}: compares the engine with reference numbers. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Nascope.Version.class,
        description = {
            "Compares the engine with reference numbers, made by another program on the same weights and images.",
            "Prints a line a file with the largest error of each quantity, relative to its largest value. Fails above "
                    + "1e-3; files of the second-order gradient, whose finite difference is noisy, above 2e-2."
        })
final class CheckCommand implements Callable<Integer> {
    private final Function<Npz, ReferenceCheck.Result> comparison;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.npz", arity = "1..*", description = "Reference numbers")
    private List<Path> files;

    /** Makes the command around {@link ReferenceCheck#run}, or a stand-in. */
    CheckCommand(Function<Npz, ReferenceCheck.Result> comparison) {
        this.comparison = comparison;
    }

    @Override
    public Integer call() {
        int code = ExitCode.OK;
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            ReferenceCheck.Result result = comparison.apply(Npz.read(file));
            out.println(file + ": " + described(result.errors()));
            out.flush();
            if (result.passed()) continue;
            code = ExitCode.SOFTWARE;
            ErrorLine.print(
                    spec.commandLine().getErr(),
                    "%s: every error must be at most %s, found %s"
                            .formatted(file, result.limit(), described(tooLarge(result))));
        }
        return code;
    }

    private static Map<String, Double> tooLarge(ReferenceCheck.Result result) {
        Map<String, Double> tooLarge = new LinkedHashMap<>(result.errors());
        tooLarge.values().removeIf(error -> error <= result.limit()); // keeps NaN
        return tooLarge;
    }

    private static String described(Map<String, Double> errors) {
        return errors.entrySet().stream()
                .map(error -> String.format(Locale.ROOT, "%s %.1e", error.getKey(), error.getValue()))
                .collect(Collectors.joining(", "));
    }
}
