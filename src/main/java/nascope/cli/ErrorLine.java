package nascope.cli;

import java.io.PrintWriter;
import nascope.base.Brief;
import nascope.base.InputException;
import nascope.base.Plain;
import nascope.run.FailureSentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command says when it cannot do its work: one line on stderr, and the exit code. */
final class ErrorLine {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorLine.class);

    private ErrorLine() {}

    static void print(PrintWriter err, String message) {
        err.println("nascope: " + Brief.text(message));
        err.flush();
    }

    /** The command could not be understood. */
    static int wrongUsage(ParameterException mistake, String... arguments) {
        CommandLine command = mistake.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        print(command.getErr(), Plain.text("%s%s (see %s --help)", mistake.getMessage(), suggestion(mistake), name));
        return ExitCode.USAGE;
    }

    private static String suggestion(ParameterException mistake) {
        if (!(mistake instanceof UnmatchedArgumentException unknown)
                || unknown.getSuggestions().isEmpty()) return "";
        return "; perhaps " + String.join(" or ", unknown.getSuggestions());
    }

    /** The command was understood but failed. */
    static int failed(PrintWriter err, Throwable failure, boolean verbose) {
        String sentence = FailureSentence.of(failure);
        // before the log, which may need memory that there is not
        print(err, failure instanceof Error ? sentence : SettingOptions.inOptions(sentence));
        if (verbose) failure.printStackTrace(err);
        err.flush();
        if (!(failure instanceof InputException)) LOG.error("a command failed", failure);
        return ExitCode.SOFTWARE;
    }
}
