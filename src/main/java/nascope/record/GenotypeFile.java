package nascope.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nascope.analysis.SelectedGenotype;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.search.snapshot.SearchSnapshot;
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
        write(folder.genotypeFile(), text(space, snapshot), StandardOpenOption.CREATE_NEW);
    }

    /**
     * Writes the file of a run that went on, in place of the one it had.
     *
     * @throws InputException if it cannot be written
     */
    static void replace(RunFolder folder, SearchSpace space, SearchSnapshot snapshot) {
        write(
                folder.genotypeFile(),
                text(space, snapshot),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static String text(SearchSpace space, SearchSnapshot snapshot) {
        StringBuilder text = new StringBuilder();
        for (GenotypeRule rule : GenotypeRule.values())
            text.append("# %s, after step %s\n".formatted(rule.label(), snapshot.step()))
                    .append(GenotypeText.write(SelectedGenotype.of(space, snapshot, rule)))
                    .append('\n');
        return text.toString();
    }

    private static void write(Path file, String text, StandardOpenOption... options) {
        try {
            Files.writeString(file, text, options);
        } catch (IOException e) {
            throw new InputException("%s: cannot be written: %s".formatted(file, IoReason.of(e)), e);
        }
    }
}
