package nascope.gallery;

import nascope.base.Plain;
import nascope.space.Genotype;

/**
 * A genotype that was published.
 *
 * @param name such as {@code DARTS V2}
 * @param paper authors, title, place and year
 * @param program repository of the program it was taken from, and {@code file} and name in it
 * @param as its name there
 * @param note what else has to be said; empty where nothing has
 * @param text as it stands there
 */
public record PublishedCell(
        String name,
        String paper,
        String program,
        String file,
        String as,
        String note,
        String text,
        Genotype genotype) {
    /** Where it was taken from, such as {@code quark0/darts, cnn/genotypes.py, DARTS_V2}. */
    public String source() {
        return Plain.text("%s, %s, %s", program, file, as);
    }
}
