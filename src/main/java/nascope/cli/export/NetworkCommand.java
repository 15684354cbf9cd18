package nascope.cli.export;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nascope.analysis.SelectedGenotype;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.cli.say.Awaited;
import nascope.cli.say.ProgramVersion;
import nascope.cli.say.ProgressLine;
import nascope.cli.say.Terminal;
import nascope.export.RecordedBranch;
import nascope.export.network.ArrayFile;
import nascope.export.network.NetworkForm;
import nascope.export.network.NetworkForms;
import nascope.export.network.PastNetwork;
import nascope.export.network.TakenNetwork;
import nascope.record.RecordedRun;
import nascope.search.Search;
import nascope.search.network.TrainedNetwork;
import nascope.search.settings.SearchSettings;
import nascope.space.Genotype;
import nascope.space.GenotypeRule;
import nascope.space.GenotypeText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nascope network}: the network that a run has searched, for other programs. */
@Command(
        name = "network",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = ProgramVersion.class,
        description = {
            "${bundle:cli.export.NetworkCommand.description.what}",
            "${bundle:cli.export.NetworkCommand.description.weights}",
            "${bundle:cli.export.NetworkCommand.description.genotype}"
        },
        footer = {
            "",
            "${bundle:cli.export.NetworkCommand.example.what}",
            "${bundle:cli.export.NetworkCommand.example.module}",
            "${bundle:cli.export.NetworkCommand.example.onnx}",
            "${bundle:cli.export.NetworkCommand.example.supernet}",
            "${bundle:cli.export.NetworkCommand.example.genotype}"
        })
public final class NetworkCommand implements Callable<Integer> {
    private static final long MOMENT = 500_000_000; // nanoseconds

    private final Function<SearchSettings, Search> engine;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TakenRun taken = new TakenRun();

    @Option(names = "--step", paramLabel = "N", descriptionKey = "cli.export.NetworkCommand.step")
    private @Nullable Integer step;

    @Option(
            names = "--rule",
            paramLabel = "every-edge|two-strongest",
            defaultValue = "every-edge",
            descriptionKey = "cli.export.NetworkCommand.rule")
    private String rule;

    @Option(names = "--without-weights", descriptionKey = "cli.export.NetworkCommand.without-weights")
    private boolean withoutWeights;

    @Option(names = "--sample", paramLabel = "FILE.npz", descriptionKey = "cli.export.NetworkCommand.sample")
    private @Nullable Path sample;

    /** @param engine opens the search again, to have its weights */
    public NetworkCommand(Function<SearchSettings, Search> engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        NetworkForm form = NetworkForms.of(taken.out())
                .orElseThrow(() ->
                        wrong(Texts.text("cli.export.NetworkCommand.no-such-form", NetworkForms.marks(), taken.out())));
        GenotypeRule cutOut = rule();
        String text = taken.run().toString();
        if (text.indexOf('(') >= 0 && !Files.exists(taken.run())) return write(form, GenotypeText.read(text));
        if (withoutWeights && (!form.withoutWeights() || sample != null))
            throw wrong(Texts.text("cli.export.NetworkCommand.needs-weights", taken.out()));
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.present(), System::nanoTime);
        RecordedRun recorded = taken.whole(progress);
        RecordedBranch branch = taken.branch(recorded, Optional.empty());
        int at = taken.within("--step", step == null ? branch.newest() : step, 0, branch.newest());
        Genotype genotype = SelectedGenotype.of(branch.space(), branch.history().get(at), cutOut);
        Optional<TrainedNetwork> trained = withoutWeights
                ? Optional.empty()
                : Optional.of(trained(
                        recorded,
                        branch.branch().id(),
                        at,
                        form.ofSupernet() ? Optional.empty() : Optional.of(genotype)));
        PrintWriter stdout = spec.commandLine().getOut();
        form.write(TakenNetwork.of(branch, at, cutOut, trained), taken.out())
                .forEach(file -> stdout.println("written: " + file));
        if (sample != null) {
            ArrayFile.write(trained.orElseThrow().sample(), sample);
            stdout.println("written: " + sample);
        }
        return ExitCode.OK;
    }

    /** A module of a genotype, which has no weights. */
    private int write(NetworkForm form, Genotype genotype) {
        if (!form.withoutWeights() || sample != null || step != null)
            throw wrong(Texts.text("cli.export.NetworkCommand.genotype-alone", taken.out()));
        form.write(TakenNetwork.of(genotype), taken.out())
                .forEach(file -> spec.commandLine().getOut().println("written: " + file));
        return ExitCode.OK;
    }

    /** The network at a step: the search is opened again, and brought there. */
    private TrainedNetwork trained(RecordedRun recorded, int branch, int at, Optional<Genotype> cutOut) {
        SearchSettings settings = recorded.header().settings();
        settings.elsewhere().ifPresent(search -> {
            throw new InputException(
                    Texts.text("cli.export.NetworkCommand.ran-elsewhere", taken.run(), search.program()));
        });
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.present(), System::nanoTime);
        long begun = System.nanoTime();
        try {
            return new PastNetwork(
                            () -> Awaited.opened(spec.commandLine().getErr(), () -> engine.apply(settings)),
                            recorded.past(),
                            branch)
                    .at(at, cutOut, (measuring, done, of) -> {
                        String part = measuring
                                ? Texts.text("cli.export.NetworkCommand.measured")
                                : Texts.text("cli.export.NetworkCommand.steps-again");
                        if (System.nanoTime() - begun > MOMENT) progress.show(part, done, of);
                        return true;
                    });
        } finally {
            progress.end();
        }
    }

    private GenotypeRule rule() {
        for (GenotypeRule known : GenotypeRule.values()) if (word(known).equals(rule)) return known;
        throw wrong(Texts.text(
                "cli.export.NetworkCommand.rule-must-be",
                Stream.of(GenotypeRule.values()).map(NetworkCommand::word).collect(Collectors.joining(", ")),
                rule));
    }

    private static String word(GenotypeRule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ParameterException wrong(String what) {
        return taken.wrong(what);
    }
}
