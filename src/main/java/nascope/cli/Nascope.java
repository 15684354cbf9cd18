package nascope.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.cli.export.ExportCommand;
import nascope.cli.export.NetworkCommand;
import nascope.cli.export.RenderCommand;
import nascope.cli.follow.FollowCommand;
import nascope.cli.follow.FollowWindow;
import nascope.cli.say.ProgramVersion;
import nascope.search.Search;
import nascope.search.SearchSession;
import nascope.search.settings.SearchSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code nascope} with arguments. */
@Command(
        name = "nascope",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {"${bundle:cli.Nascope.description.what}", "${bundle:cli.Nascope.description.window}"},
        footer = {"", "${bundle:cli.Nascope.exit-codes}"})
public final class Nascope implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, descriptionKey = "cli.Nascope.verbose")
    private boolean verbose;

    private Nascope() {}

    /**
     * Runs a command on the streams of this process.
     *
     * @param window opens the window on a log
     * @return the exit code
     */
    public static int run(FollowWindow window, String... arguments) {
        System.setProperty("java.awt.headless", "true"); // pictures are painted in memory
        return run(commandLine(SearchSession::open, window), writer(System.out), writer(System.err), arguments);
    }

    /** A result that nobody got, as on a full disk, is a failure. */
    static int run(CommandLine command, PrintWriter out, PrintWriter err, String... arguments) {
        int code = command.setOut(out).setErr(err).execute(arguments);
        if (code != ExitCode.OK || !out.checkError()) return code;
        ErrorLine.print(err, Texts.text("cli.Nascope.the-result-cannot-be-written"));
        return ExitCode.SOFTWARE;
    }

    /**
     * Says on stderr why the program cannot begin.
     *
     * @return the exit code
     */
    public static int cannotBegin(Throwable why) {
        return ErrorLine.failed(writer(System.err), why, false);
    }

    /** The command with any engine behind it, and no window. */
    static CommandLine commandLine(Function<SearchSettings, Search> engine) {
        return commandLine(engine, (file, order) -> {
            throw new InputException(Texts.text("cli.Nascope.no-window", file));
        });
    }

    static CommandLine commandLine(Function<SearchSettings, Search> engine, FollowWindow window) {
        Nascope nascope = new Nascope();
        return new CommandLine(nascope)
                .addSubcommand(SearchCommand.spec(engine))
                .addSubcommand(CostsCommand.spec(engine))
                .addSubcommand(CheckCommand.spec())
                .addSubcommand(BenchCommand.spec())
                .addSubcommand(new GenotypeCommand())
                .addSubcommand(new EventsCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new FollowCommand(window))
                .addSubcommand(new RenderCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new NetworkCommand(engine))
                .setResourceBundle(Texts.bundle())
                .registerConverter(Path.class, new PathOption())
                .setExpandAtFiles(false) // a genotype or path may start with @
                .setExecutionStrategy(nascope::execute)
                .setParameterExceptionHandler(ErrorLine::wrongUsage)
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> ErrorLine.failed(command.getErr(), failure, nascope.verbose));
    }

    /** Picocli hands on exceptions alone; errors, such as that of too little memory, are told in the same way. */
    private int execute(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (Error e) {
            return ErrorLine.failed(parsed.commandSpec().commandLine().getErr(), e, verbose);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                Texts.text(
                        "cli.Nascope.a-command-is-missing-one",
                        String.join(", ", spec.subcommands().keySet())));
    }

    /** Java writes in ASCII where the system names no other charset; the terminals and files there are UTF-8 today. */
    private static PrintWriter writer(OutputStream stream) {
        Charset system = Charset.defaultCharset();
        return new PrintWriter(
                stream, true, system.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : system);
    }
}
