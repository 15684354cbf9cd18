package nascope.app.genotypes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nascope.analysis.WiringComparison;
import nascope.analysis.WiringShape;
import nascope.base.Texts;
import nascope.gallery.Gallery;
import nascope.picture.genotype.GenotypePicture;
import nascope.picture.genotype.NamedGenotype;
import nascope.picture.look.Numbers;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.GenotypeSize;
import nascope.space.Wiring;

/** What is said of genotypes: width, depth and counts of each, what it weighs, and what two share. */
final class GenotypeWords {
    // of the network that operations are weighed in, as on the command line
    static final int CELLS = 8;
    static final int CHANNELS = 16;
    static final int IMAGE_SIDE = 32;

    private GenotypeWords() {}

    /** All of it, in lines. */
    static String of(List<NamedGenotype> genotypes) {
        List<String> lines = new ArrayList<>();
        if (genotypes.size() == 2)
            for (CellKind kind : GenotypePicture.kindsOf(genotypes))
                lines.addAll(compared(kind, genotypes.get(0), genotypes.get(1)));
        for (NamedGenotype one : genotypes) lines.addAll(alone(one));
        return String.join("\n", lines);
    }

    private static List<String> alone(NamedGenotype one) {
        List<String> lines = new ArrayList<>();
        lines.add(one.name());
        one.genotype().wirings().forEach((kind, wiring) -> lines.addAll(cell(kind, wiring)));
        GenotypeSize size = GenotypeSize.of(one.genotype(), CHANNELS, CELLS, IMAGE_SIDE);
        lines.add(Numbers.text(
                        Texts.text("app.genotypes.GenotypeWords.size"),
                        size.parameters(),
                        size.multiplyAdds(),
                        CELLS,
                        CHANNELS,
                        IMAGE_SIDE,
                        IMAGE_SIDE)
                + (size.foreign() ? Texts.text("app.genotypes.GenotypeWords.without-foreign") : ""));
        Gallery.all().stream()
                .filter(cell -> cell.genotype().equals(one.genotype()))
                .forEach(cell -> {
                    lines.add(cell.paper() + " (" + cell.source() + ")");
                    if (!cell.note().isEmpty()) lines.add(cell.note());
                });
        return lines;
    }

    private static List<String> cell(CellKind kind, Wiring wiring) {
        List<String> lines = new ArrayList<>();
        WiringShape shape = WiringShape.of(wiring);
        String counts = wiring.counts().entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        lines.add(Numbers.text(
                Texts.text("app.genotypes.GenotypeWords.cell"),
                kind.label(),
                wiring.topology().nodes(),
                shape.width(),
                shape.depth(),
                shape.inputEdges(),
                shape.intermediateEdges(),
                counts));
        if (!wiring.topology().joinsAll())
            lines.add(Texts.text(
                    "app.genotypes.GenotypeWords.output-joins",
                    wiring.topology().joinedText()));
        if (!wiring.doubled().isEmpty())
            lines.add(Texts.text(
                    "app.genotypes.GenotypeWords.more-than-one-operation",
                    wiring.doubled().stream().map(Edge::label).collect(Collectors.joining(", "))));
        return lines;
    }

    private static List<String> compared(CellKind kind, NamedGenotype first, NamedGenotype second) {
        if (first.genotype().wiring(kind).isEmpty()
                || second.genotype().wiring(kind).isEmpty())
            return List.of(Texts.text(
                    "app.genotypes.GenotypeWords.one-alone",
                    kind.label(),
                    first.genotype().wiring(kind).isEmpty() ? second.name() : first.name()));
        WiringComparison both = WiringComparison.of(
                first.genotype().wiring(kind).orElseThrow(),
                second.genotype().wiring(kind).orElseThrow());
        return List.of(
                Numbers.text(
                        Texts.text("app.genotypes.GenotypeWords.shared"),
                        kind.label(),
                        both.both().size(),
                        both.both().size() + both.first().size() + both.second().size(),
                        choices(both.both())),
                Texts.text("app.genotypes.GenotypeWords.in-one-alone", first.name(), choices(both.first())),
                Texts.text("app.genotypes.GenotypeWords.in-one-alone", second.name(), choices(both.second())));
    }

    private static String choices(List<Wiring.Choice> choices) {
        return choices.isEmpty()
                ? Texts.text("app.genotypes.GenotypeWords.nothing")
                : choices.stream()
                        .map(choice ->
                                choice.edge().label() + " " + choice.operation().label())
                        .collect(Collectors.joining(", "));
    }
}
