package nascope.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.Callable;
import nascope.net.Work;
import nascope.search.SearchSettings;
import nascope.search.Settings;
import nascope.search.StepBenchmark;
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
        versionProvider = Nascope.Version.class,
        description = {
            "Measures search steps on random images, after a warm-up.",
            "Prints one JSON line: {\"median_ms\":...,\"min_ms\":...,\"parameters\":...}"
        })
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
            description = "Channels of an image, 1 or 3 (default: ${DEFAULT-VALUE})")
    private int imageChannels;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "100",
            description = "Steps to measure (default: ${DEFAULT-VALUE})")
    private int steps;

    @Option(
            names = "--profile",
            description = {
                "Adds the share of each kind of work in a step's time,",
                "bytes of heap allocated per step and peak memory."
            })
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
            throw wrong("image-channels must be 1 or 3, got " + imageChannels);
        if (steps < 1) throw wrong("steps must be a whole number from 1 on, got " + steps);
        SearchSettings settings = settings();
        ObjectNode result = timing(settings);
        if (profile) addProfile(result, settings);
        spec.commandLine().getOut().println(result);
        return ExitCode.OK;
    }

    private ObjectNode timing(SearchSettings settings) {
        StepBenchmark.Timing timing = StepBenchmark.run(settings, imageChannels, steps);
        return JsonNodeFactory.instance
                .objectNode()
                .put("median_ms", thousandths(timing.medianMs()))
                .put("min_ms", thousandths(timing.minMs()))
                .put("parameters", timing.parameters());
    }

    private void addProfile(ObjectNode result, SearchSettings settings) {
        StepBenchmark.Profile profile = StepBenchmark.profile(settings, imageChannels, steps);
        ObjectNode shares = result.putObject("shares");
        double overhead = 1;
        for (Work work : Work.values()) {
            double share = profile.workMs().get(work) / profile.stepMs();
            shares.put(work.label(), thousandths(share));
            overhead -= share;
        }
        shares.put("overhead", thousandths(overhead));
        result.put("allocated_bytes_per_step", profile.allocatedBytes());
        profile.peakBytes().ifPresent(peak -> result.put("peak_memory_bytes", peak));
    }

    private static BigDecimal thousandths(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }

    private SearchSettings settings() {
        try {
            return OPTIONS.apply(spec.commandLine().getParseResult(), SearchSettings.standard())
                    .checked();
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
