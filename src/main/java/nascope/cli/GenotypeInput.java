package nascope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nascope.analysis.WiringComparison;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.cli.say.Summary;
import nascope.gallery.Gallery;
import nascope.gallery.PublishedCell;
import nascope.space.CellKind;
import nascope.space.Genotype;
import nascope.space.GenotypeSize;
import nascope.space.GenotypeText;
import nascope.space.Wiring;

/** A genotype from text or a file, what it weighs, and what two share. */
final class GenotypeInput {
    private static final int LONGEST = 1_000_000; // bytes

    private GenotypeInput() {}

    /** Reads a text, the file of that name, or the published cell of that name. */
    static Genotype read(String textOrFile) {
        Path file = file(textOrFile);
        if (file == null)
            return Gallery.find(textOrFile).map(PublishedCell::genotype).orElseGet(() -> GenotypeText.read(textOrFile));
        try {
            if (Files.size(file) > LONGEST)
                throw new InputException(Texts.text("cli.GenotypeInput.too-long", file, LONGEST, Files.size(file)));
            return GenotypeText.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InputException(Texts.text("importing.LogImport.cannot-be-read", file, IoReason.of(e)), e);
        } catch (InputException e) {
            throw new InputException(file + ": " + e.getMessage(), e);
        }
    }

    private static @org.jspecify.annotations.Nullable Path file(String name) {
        if (name.isBlank() || name.indexOf('(') >= 0 || name.indexOf('{') >= 0 || name.indexOf('|') >= 0) return null;
        try {
            Path file = Path.of(name);
            return Files.isRegularFile(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** What all operations weigh in a network of such cells, without its stem, preprocessing and head. */
    static String size(Genotype genotype, int channels, int cells, int imageSize) {
        GenotypeSize size = GenotypeSize.of(genotype, channels, cells, imageSize);
        String text = Texts.text(
                "cli.GenotypeInput.size",
                size.parameters(),
                size.multiplyAdds(),
                cells,
                channels,
                imageSize,
                imageSize);
        return size.foreign() ? text + Texts.text("cli.GenotypeInput.without-foreign") : text;
    }

    /** Prints what two genotypes share of a kind of cell, and what differs. */
    static void compare(PrintWriter out, CellKind kind, Genotype first, Genotype second) {
        if (first.wiring(kind).isEmpty() && second.wiring(kind).isEmpty()) return;
        if (first.wiring(kind).isEmpty() || second.wiring(kind).isEmpty()) {
            out.println(Texts.text("cli.GenotypeInput.one-alone", kind.label()));
            return;
        }
        WiringComparison both = WiringComparison.of(
                first.wiring(kind).orElseThrow(), second.wiring(kind).orElseThrow());
        out.println(Texts.text("cli.GenotypeInput.shared", kind.label(), Math.round(100 * both.share())));
        out.println("  " + Texts.text("cli.GenotypeInput.both", choices(both.both())));
        out.println("  " + Texts.text("cli.GenotypeInput.first", choices(both.first())));
        out.println("  " + Texts.text("cli.GenotypeInput.second", choices(both.second())));
    }

    private static String choices(List<Wiring.Choice> choices) {
        return choices.isEmpty()
                ? "-"
                : choices.stream()
                        .map(choice -> Plain.text(
                                "%s %s",
                                Summary.label(choice.edge()), choice.operation().label()))
                        .collect(Collectors.joining(", "));
    }
}
