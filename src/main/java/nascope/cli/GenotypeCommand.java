package nascope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nascope.analysis.WiringShape;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.base.WholeFile;
import nascope.cli.say.ProgramVersion;
import nascope.cli.say.Summary;
import nascope.export.GenotypePlate;
import nascope.export.picture.PictureForm;
import nascope.export.picture.PictureForms;
import nascope.export.picture.Plate;
import nascope.gallery.Gallery;
import nascope.gallery.PublishedCell;
import nascope.picture.genotype.NamedGenotype;
import nascope.picture.look.Theme;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.Genotype;
import nascope.space.SearchSpace;
import nascope.space.Wiring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nascope genotype}: describes an architecture that is given as text, and draws it. */
@Command(
        name = "genotype",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {"${bundle:cli.GenotypeCommand.description}", "${bundle:cli.GenotypeCommand.example}"})
final class GenotypeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TEXT", descriptionKey = "cli.GenotypeCommand.text")
    private @Nullable String text;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", descriptionKey = "cli.GenotypeCommand.other")
    private @Nullable String other;

    @Option(
            names = "--channels",
            paramLabel = "N",
            defaultValue = "16",
            descriptionKey = "cli.GenotypeCommand.channels")
    private int channels;

    @Option(names = "--cells", paramLabel = "N", defaultValue = "8", descriptionKey = "cli.GenotypeCommand.cells")
    private int cells;

    @Option(
            names = "--image-size",
            paramLabel = "N",
            defaultValue = "32",
            descriptionKey = "cli.GenotypeCommand.image-size")
    private int imageSize;

    @Option(names = "--gallery", descriptionKey = "cli.GenotypeCommand.gallery")
    private boolean gallery;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.GenotypeCommand.out")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Optional<PictureForm> form = Optional.ofNullable(out).flatMap(PictureForms::of);
        if (out != null && form.isEmpty())
            throw new ParameterException(
                    spec.commandLine(),
                    Texts.text("cli.GenotypeCommand.out-must-end-with", PictureForms.suffixes(), out));
        PrintWriter stdout = spec.commandLine().getOut();
        if (gallery) list(stdout);
        if (text != null) describe(stdout, text, form);
        else if (!gallery)
            throw new ParameterException(spec.commandLine(), Texts.text("cli.GenotypeCommand.needs-a-text"));
        return ExitCode.OK;
    }

    private void describe(PrintWriter stdout, String text, Optional<PictureForm> form) {
        Genotype genotype = GenotypeInput.read(text);
        for (CellKind kind : CellKind.values())
            genotype.wiring(kind).ifPresent(wiring -> describe(stdout, kind, wiring));
        stdout.println(GenotypeInput.size(genotype, channels, cells, imageSize));
        List<NamedGenotype> drawn = new ArrayList<>(List.of(new NamedGenotype("", genotype)));
        if (other != null) {
            Genotype second = GenotypeInput.read(other);
            drawn.add(new NamedGenotype("", second));
            for (CellKind kind : CellKind.values()) GenotypeInput.compare(stdout, kind, genotype, second);
        }
        if (out != null) {
            Plate plate = GenotypePlate.of(drawn, other == null ? text : text + "\n" + other, Theme.LIGHT);
            WholeFile.replace(out, file -> form.orElseThrow().write(plate, 1, file));
            stdout.println("written: " + out);
        }
    }

    private static void describe(PrintWriter stdout, CellKind kind, Wiring wiring) {
        stdout.println(Texts.text(
                "cli.GenotypeCommand.cell-s-intermediate-nodes-s",
                kind.label(),
                wiring.topology().nodes(),
                Summary.shape(WiringShape.of(wiring))));
        for (Wiring.Choice choice : wiring.choices())
            stdout.println(Plain.text(
                    "  %s  %s%s",
                    Summary.label(choice.edge()), choice.operation().label(), remark(choice)));
        for (Edge edge : wiring.doubled())
            stdout.println(Texts.text("cli.GenotypeCommand.more-than-one-operation", Summary.label(edge)));
        if (!wiring.topology().joinsAll())
            stdout.println(Texts.text(
                    "cli.GenotypeCommand.output-joins", wiring.topology().joinedText()));
        stdout.println("  counts: " + counts(wiring));
    }

    private static String remark(Wiring.Choice choice) {
        return SearchSpace.DARTS.contains(choice.operation())
                ? ""
                : "  " + Texts.text("cli.GenotypeCommand.not-one-of-the-eight");
    }

    private static String counts(Wiring wiring) {
        return wiring.counts().entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A line a published cell, and its source below it. */
    private static void list(PrintWriter stdout) {
        for (PublishedCell cell : Gallery.all()) {
            String shapes = cell.genotype().wirings().entrySet().stream()
                    .map(one ->
                            Plain.text("%s: %s", one.getKey().label(), Summary.shape(WiringShape.of(one.getValue()))))
                    .collect(Collectors.joining("; "));
            stdout.println(Plain.text("%s  %s", cell.name(), shapes));
            stdout.println(Plain.text("  %s (%s)", cell.paper(), cell.source()));
            if (!cell.note().isEmpty()) stdout.println("  " + cell.note());
        }
    }
}
