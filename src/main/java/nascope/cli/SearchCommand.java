package nascope.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.cli.say.Awaited;
import nascope.cli.say.ProgramVersion;
import nascope.cli.say.Summary;
import nascope.cli.say.Terminal;
import nascope.record.Preset;
import nascope.record.RecordedRun;
import nascope.record.Recorder;
import nascope.record.RunFolder;
import nascope.run.Branch;
import nascope.run.MemoryUpkeep;
import nascope.run.MoreSteps;
import nascope.run.RunObserver;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.run.told.EventLog;
import nascope.search.Search;
import nascope.search.SearchFailure;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nascope search}: a whole search without a window. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "nascope search [OPTION]...",
        versionProvider = ProgramVersion.class,
        description = {"${bundle:cli.SearchCommand.description.what}", "${bundle:cli.SearchCommand.description.order}"},
        footer = {
            "",
            "${bundle:cli.SearchCommand.example.what}",
            "${bundle:cli.SearchCommand.example.command}",
            "${bundle:cli.SearchCommand.example.other}"
        })
final class SearchCommand implements Callable<Integer> {
    static final int INTERRUPTED = 130; // exit code

    private final Function<SearchSettings, Search> engine;
    private final SettingOptions options = new SettingOptions(Settings.ALL);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            completionCandidates = PresetNames.class,
            descriptionKey = "cli.SearchCommand.preset")
    private @Nullable String preset;

    @Option(names = "--settings", paramLabel = "FILE.json", descriptionKey = "cli.SearchCommand.settings")
    private @Nullable Path settingsFile;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "nascope-run", descriptionKey = "cli.SearchCommand.out")
    private Path out;

    @Option(names = "--resume", descriptionKey = "cli.SearchCommand.resume")
    private boolean resume;

    @Option(names = "--story", descriptionKey = "cli.SearchCommand.story")
    private boolean story;

    private SearchCommand(Function<SearchSettings, Search> engine) {
        this.engine = engine;
    }

    /** The command with an option for every setting. */
    static CommandSpec spec(Function<SearchSettings, Search> engine) {
        SearchCommand command = new SearchCommand(engine);
        CommandSpec spec = CommandSpec.forAnnotatedObject(command);
        command.options.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunFolder folder = new RunFolder(out);
        if (resume && Files.exists(folder.runFile(), LinkOption.NOFOLLOW_LINKS)) return goOn(RecordedRun.read(folder));
        SearchSettings settings = settings(SearchSettings.standard());
        folder.requireFree();
        Recorder recorder = Recorder.ofNewRun(folder, Clock.systemUTC());
        return run(settings, recorder, null, observers -> SearchRun.startOnward(() -> opened(settings), observers));
    }

    private Search opened(SearchSettings settings) {
        return Awaited.opened(spec.commandLine().getErr(), () -> engine.apply(settings));
    }

    /** Goes on with a run, or tells what came out of it if it is at its end. */
    private int goOn(RecordedRun recorded) throws InterruptedException {
        recorded.header().settings().elsewhere().ifPresent(search -> {
            throw new InputException(Texts.text(
                    "cli.SearchCommand.ran-elsewhere", recorded.folder().path(), search.program()));
        });
        PrintWriter err = spec.commandLine().getErr();
        recorded.warnings().forEach(warning -> ErrorLine.print(err, warning));
        Branch branch = recorded.past().timeline().current();
        SearchSettings now = branch.settingsFor(recorded.header().settings(), branch.newest() + 1);
        SearchSettings begun = branch.settingsToBegin(recorded.header().settings());
        SearchSettings asked = settings(now).following(begun, now); // the same command asks for what the script changed
        Resumption.requireSame(recorded.folder(), now, asked);
        Resumption.requireStepsAbove(recorded.folder(), branch.newest(), asked);
        if (!MoreSteps.noneLeft(asked, branch.newest()))
            return run(asked, Recorder.goingOn(recorded), story ? EventLog.of(now, branch) : null, observers -> {
                SearchRun run =
                        SearchRun.resume(() -> opened(recorded.header().settings()), recorded.past(), observers);
                if (!asked.get(Settings.STEPS).equals(now.get(Settings.STEPS)))
                    run.intervene(MoreSteps.upTo(asked.get(Settings.STEPS)));
                return run;
            });
        ErrorLine.print(
                err,
                Texts.text("cli.SearchCommand.nothing-to-do", recorded.folder().path(), branch.newest()));
        Summary.print(spec.commandLine().getOut(), now.space(), branch.history().last());
        return ExitCode.OK;
    }

    /**
     * Runs a search to its end.
     *
     * @param past what happened before in a run that goes on and is to be told; otherwise null
     * @param start starts the search with these observers
     */
    private int run(
            SearchSettings settings,
            Recorder recorder,
            @Nullable EventLog past,
            Function<RunObserver[], SearchRun> start)
            throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err, Terminal.present(), System::nanoTime);
        Recording recording = new Recording(recorder, progress::say);
        List<RunObserver> observers = new ArrayList<>(List.of(recording, progress));
        if (story) observers.add(new StoryPrinter(past, progress::tell));
        MemoryUpkeep upkeep = MemoryUpkeep.begin(); // while the search is being opened
        try (upkeep;
                SearchRun run = start.apply(observers.toArray(new RunObserver[0]))) {
            Interruption interruption =
                    Interruption.of(run::close, () -> ErrorLine.print(err, "interrupted" + recorder.kept()));
            try (interruption) {
                run.play();
                RunState end = run.awaitEnd();
                return report(run, end, settings.space(), recorder, recording.broken());
            }
        }
    }

    /** @param otherwise settings that the command line says nothing about */
    private SearchSettings settings(SearchSettings otherwise) {
        return GivenSettings.of(spec.commandLine(), options, preset, settingsFile, otherwise);
    }

    private int report(SearchRun run, RunState end, SearchSpace space, Recorder recorder, boolean broken) {
        if (end instanceof RunState.Failed failed)
            throw new SearchFailure(
                    failed.message() + recorder.kept(), run.failure().orElse(null));
        if (!(end instanceof RunState.Finished)) return INTERRUPTED; // the interruption speaks for itself
        PrintWriter stdout = spec.commandLine().getOut();
        Summary.print(stdout, space, run.history().last());
        run.troubles().forEach(refused -> ErrorLine.print(spec.commandLine().getErr(), refused));
        if (broken || !run.troubles().isEmpty()) return ExitCode.SOFTWARE; // it was told why
        stdout.println("written: " + recorder.files());
        return ExitCode.OK;
    }

    static final class PresetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Preset.NAMES.iterator();
        }
    }
}
