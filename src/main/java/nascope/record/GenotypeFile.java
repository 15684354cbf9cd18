package nascope.record;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nascope.analysis.SelectedGenotype;
import nascope.base.OwnFile;
import nascope.base.Texts;
import nascope.base.WholeFile;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.Genotype;
import nascope.space.GenotypeRule;
import nascope.space.GenotypeText;
import nascope.space.SearchSpace;

/** Writes the architecture at a step by both rules, each in DARTS' text form under a comment that names the rule. */
public final class GenotypeFile {
    private GenotypeFile() {}

    /**
     * Writes a new file.
     *
     * @throws InputException if there is one already or it cannot be written
     */
    public static void write(RunFolder folder, SearchSpace space, SearchSnapshot snapshot) {
        WholeFile.create(OwnFile.require(folder.genotypeFile()), text(space, snapshot));
    }

    /**
     * Writes a new file of a search that another program did, with what its log says of the genotype.
     *
     * @param logged by where it stands in the log
     * @throws InputException if there is one already or it cannot be written
     */
    public static void write(
            RunFolder folder, SearchSpace space, SearchSnapshot snapshot, Map<String, Genotype> logged) {
        StringBuilder text = new StringBuilder(words(space, snapshot));
        logged.forEach((place, genotype) -> text.append("# ")
                .append(place)
                .append('\n')
                .append(GenotypeText.write(genotype))
                .append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        WholeFile.create(OwnFile.require(folder.genotypeFile()), out -> out.write(bytes));
    }

    /**
     * Writes the file of a run that went on, in place of the one it had.
     *
     * @throws InputException if it cannot be written
     */
    static void replace(RunFolder folder, SearchSpace space, SearchSnapshot snapshot) {
        WholeFile.replace(OwnFile.require(folder.genotypeFile()), text(space, snapshot));
    }

    private static WholeFile.Content text(SearchSpace space, SearchSnapshot snapshot) {
        byte[] bytes = words(space, snapshot).getBytes(StandardCharsets.UTF_8);
        return out -> out.write(bytes);
    }

    private static String words(SearchSpace space, SearchSnapshot snapshot) {
        StringBuilder text = new StringBuilder();
        for (GenotypeRule rule : GenotypeRule.values())
            text.append(Texts.text("record.GenotypeFile.s-after-step-s", rule.label(), snapshot.step()))
                    .append(GenotypeText.write(SelectedGenotype.of(space, snapshot, rule)))
                    .append('\n');
        return text.toString();
    }
}
