package nascope.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import picocli.CommandLine;

/**
 * What a command line did.
 *
 * @param code exit code
 * @param out what it wrote to stdout, line ends as {@code \n}
 * @param err the same for stderr
 */
record Execution(int code, String out, String err) {
    /** Executes a command line in this process. */
    static Execution of(Function<SearchSettings, Search> engine, String... arguments) {
        return of(Nascope.commandLine(engine), arguments);
    }

    static Execution of(CommandLine command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = command.setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Execution(
                code, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }
}
