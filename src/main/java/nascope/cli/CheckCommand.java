package nascope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import nascope.base.Npz;
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
    private static final double LIMIT = 1e-3;
    private static final double LIMIT_OF_UNROLLED = 2e-2;
    private static final String ONLY_IN_UNROLLED = "xi"; // the step that the second order looks ahead

    private final Function<Npz, Map<String, Double>> comparison;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.npz", arity = "1..*", description = "Reference numbers")
    private List<Path> files;

    /**
     * Makes the command.
     *
     * @param comparison gives the largest relative error of each quantity, in the order to print
     */
    CheckCommand(Function<Npz, Map<String, Double>> comparison) {
        this.comparison = comparison;
    }

    @Override
    public Integer call() {
        int code = ExitCode.OK;
        for (Path file : files) {
            Npz reference = Npz.read(file);
            Map<String, Double> errors = comparison.apply(reference);
            spec.commandLine().getOut().println(file + ": " + described(errors));
            spec.commandLine().getOut().flush();
            double limit = reference.names().contains(ONLY_IN_UNROLLED) ? LIMIT_OF_UNROLLED : LIMIT;
            if (!within(limit, errors, file)) code = ExitCode.SOFTWARE;
        }
        return code;
    }

    private boolean within(double limit, Map<String, Double> errors, Path file) {
        PrintWriter err = spec.commandLine().getErr();
        boolean within = true;
        for (Map.Entry<String, Double> error : errors.entrySet()) {
            if (error.getValue() <= limit) continue; // NaN is not
            ErrorLine.print(
                    err,
                    "%s: the error of %s must be at most %s, found %s"
                            .formatted(file, error.getKey(), limit, error.getValue()));
            within = false;
        }
        return within;
    }

    private static String described(Map<String, Double> errors) {
        return errors.entrySet().stream()
                .map(error -> String.format(Locale.ROOT, "%s %.1e", error.getKey(), error.getValue()))
                .collect(Collectors.joining(", "));
    }
}
