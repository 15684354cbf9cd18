package nascope.cli;

import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.bench.StepBenchmark;
import nascope.cli.say.ProgramVersion;
import nascope.run.FailureSentence;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nascope bench}: measures search steps on random images. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "nascope bench [OPTION]...",
        versionProvider = ProgramVersion.class,
        description = {"${bundle:cli.BenchCommand.description.what}", "${bundle:cli.BenchCommand.description.output}"},
        footer = {"", "${bundle:cli.BenchCommand.example.what}", "${bundle:cli.BenchCommand.example.command}"})
final class BenchCommand implements Callable<Integer> {
    private static final SettingOptions OPTIONS = new SettingOptions(List.of(
            Settings.IMAGE_SIZE,
            Settings.CELLS,
            Settings.REDUCTION,
            Settings.NODES,
            Settings.CHANNELS,
            Settings.METHOD,
            Settings.LEVEL,
            Settings.ORDER,
            Settings.BATCH,
            Settings.KERNELS));

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--image-channels",
            paramLabel = "N",
            defaultValue = "3",
            descriptionKey = "cli.BenchCommand.image-channels")
    private int imageChannels;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "100", descriptionKey = "cli.BenchCommand.steps")
    private int steps;

    @Option(names = "--profile", descriptionKey = "cli.BenchCommand.profile")
    private boolean profile;

    private BenchCommand() {}

    /** The command with an option for every setting that changes the speed. */
    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new BenchCommand());
        OPTIONS.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        if (imageChannels != 1 && imageChannels != 3)
            throw wrong(Texts.text("cli.BenchCommand.image-channels-must-be-1", imageChannels));
        if (steps < 1) throw wrong(Texts.text("cli.BenchCommand.steps-must-be-a-whole", steps));
        SearchSettings settings = settings();
        StringJoiner line = new StringJoiner(",", "{", "}");
        addTiming(line, StepBenchmark.run(settings, imageChannels, steps));
        if (profile) addProfile(line, StepBenchmark.profile(settings, imageChannels, steps));
        spec.commandLine().getOut().println(line);
        return ExitCode.OK;
    }

    private static void addTiming(StringJoiner line, StepBenchmark.Timing timing) {
        line.add(number("median_ms", timing.medianMs()));
        line.add(number("min_ms", timing.minMs()));
        line.add("\"parameters\":" + timing.parameters());
    }

    private static void addProfile(StringJoiner line, StepBenchmark.Profile profile) {
        StringJoiner shares = new StringJoiner(",", "\"shares\":{", "}");
        profile.shares().forEach((work, share) -> shares.add(number(work.label(), share)));
        shares.add(number("overhead", profile.overhead()));
        line.add(shares.toString());
        line.add("\"allocated_bytes_per_step\":" + profile.allocatedBytes());
        profile.peakBytes().ifPresent(peak -> line.add("\"peak_memory_bytes\":" + peak));
    }

    private static String number(String name, double value) {
        return Plain.text("\"%s\":%.3f", name, value);
    }

    private SearchSettings settings() {
        try {
            return OPTIONS.apply(spec.commandLine().getParseResult(), SearchSettings.standard())
                    .checked(SettingOptions::flag);
        } catch (IllegalArgumentException e) {
            throw wrong(FailureSentence.of(e));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
