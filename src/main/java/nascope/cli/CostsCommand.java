package nascope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nascope.base.Texts;
import nascope.cli.say.Awaited;
import nascope.cli.say.ProgramVersion;
import nascope.cli.say.Terminal;
import nascope.run.CostStudy;
import nascope.run.MemoryUpkeep;
import nascope.search.ScriptedInterventions;
import nascope.search.Search;
import nascope.search.measure.CostPlan;
import nascope.search.measure.OperationCosts;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.setting.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nascope costs}: what every operation costs while alpha stands still (Xie et al., 2021, figure 4). */
@Command(
        name = "costs",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "nascope costs [OPTION]...",
        versionProvider = ProgramVersion.class,
        description = {"${bundle:cli.CostsCommand.description.what}", "${bundle:cli.CostsCommand.description.order}"},
        footer = {"", "${bundle:cli.CostsCommand.example.what}", "${bundle:cli.CostsCommand.example.command}"})
final class CostsCommand implements Callable<Integer> {
    private static final String SUFFIX = ".csv";

    /** All but the number of steps: here those are what {@code --learn} says. */
    private final SettingOptions options = new SettingOptions(Settings.ALL.stream()
            .<Setting<?>>map(setting -> setting)
            .filter(setting -> !setting.equals(Settings.STEPS))
            .toList());

    private final Function<SearchSettings, Search> engine;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            completionCandidates = SearchCommand.PresetNames.class,
            descriptionKey = "cli.SearchCommand.preset")
    private @Nullable String preset;

    @Option(names = "--settings", paramLabel = "FILE.json", descriptionKey = "cli.SearchCommand.settings")
    private @Nullable Path settingsFile;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "" + CostPlan.USUAL_BATCHES,
            descriptionKey = "cli.CostsCommand.steps")
    private int steps;

    @Option(names = "--learn", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.CostsCommand.learn")
    private int learn;

    @Option(
            names = "--gates",
            paramLabel = "random|alpha",
            defaultValue = "random",
            descriptionKey = "cli.CostsCommand.gates")
    private String gates;

    @Option(
            names = "--out",
            paramLabel = "FILE.csv",
            defaultValue = "costs.csv",
            descriptionKey = "cli.CostsCommand.out")
    private Path out;

    private CostsCommand(Function<SearchSettings, Search> engine) {
        this.engine = engine;
    }

    /** The command with an option for every setting but the number of steps. */
    static CommandSpec spec(Function<SearchSettings, Search> engine) {
        CostsCommand command = new CostsCommand(engine);
        CommandSpec spec = CommandSpec.forAnnotatedObject(command);
        command.options.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX))
            throw wrong(Texts.text("cli.CostsCommand.out-must-be-a-file", SUFFIX, out));
        CostStudy study = study();
        SearchSettings settings =
                GivenSettings.of(spec.commandLine(), options, preset, settingsFile, SearchSettings.standard());
        return measure(study, settings.with(Settings.STEPS, Math.max(1, learn))); // the weight rate falls till then
    }

    private CostStudy study() {
        if (steps < 1 || steps > CostPlan.MOST_BATCHES)
            throw wrong(
                    Texts.text("cli.CostsCommand.must-be-a-whole-number", "--steps", 1, CostPlan.MOST_BATCHES, steps));
        if (learn < 0 || learn > Settings.MOST_STEPS)
            throw wrong(
                    Texts.text("cli.CostsCommand.must-be-a-whole-number", "--learn", 0, Settings.MOST_STEPS, learn));
        for (CostPlan.Gates known : CostPlan.Gates.values())
            if (known.label().equals(gates)) return new CostStudy(new CostPlan(known, steps), learn);
        throw wrong(Texts.text("cli.CostsCommand.gates-must-be-one-of", gates));
    }

    private int measure(CostStudy study, SearchSettings settings) {
        PrintWriter err = spec.commandLine().getErr();
        CostReport report = new CostReport(spec.commandLine().getOut(), out, settings.space());
        CostProgress progress = new CostProgress(study, report, err, Terminal.present(), System::nanoTime);
        MemoryUpkeep upkeep = MemoryUpkeep.begin();
        Interruption interruption =
                Interruption.of(progress::stop, () -> ErrorLine.print(err, "interrupted" + report.kept()));
        try (upkeep;
                interruption) {
            Map<CostStudy.Moment, OperationCosts> found = measure(study, settings, progress);
            if (found.size() < (learn == 0 ? 1 : 2)) return SearchCommand.INTERRUPTED; // the interruption speaks
        }
        spec.commandLine().getOut().println("written: " + out);
        return ExitCode.OK;
    }

    private Map<CostStudy.Moment, OperationCosts> measure(
            CostStudy study, SearchSettings settings, CostProgress progress) {
        try (Search search = Awaited.opened(spec.commandLine().getErr(), () -> engine.apply(settings))) {
            ScriptedInterventions.after(settings, search.snapshot()).forEach(search::intervene);
            progress.opened(search);
            return study.run(search, progress);
        } finally {
            progress.ended();
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
