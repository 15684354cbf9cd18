package nascope.export;

import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import nascope.base.Texts;
import nascope.export.picture.Plate;
import nascope.picture.genotype.GenotypePicture;
import nascope.picture.genotype.NamedGenotype;
import nascope.picture.look.Theme;
import nascope.space.CellKind;

/** A picture of a genotype, or of two beside each other. */
public final class GenotypePlate {
    /** The file's name that a person is offered. */
    public static final String NAME = "genotype.png";

    private static final int WIDTH = 900; // px, of one cell
    private static final int HEIGHT = 640;

    private GenotypePlate() {}

    /**
     * The picture, all kinds of cells beside each other; of two genotypes a column each.
     *
     * @param genotypes one or two
     * @param provenance the text it was read from
     */
    public static Plate of(List<NamedGenotype> genotypes, String provenance, Theme theme) {
        int kinds = GenotypePicture.kindsOf(genotypes).size();
        boolean compared = genotypes.size() > 1;
        int width = WIDTH * (compared ? 2 : kinds);
        int height = HEIGHT * (compared ? kinds : 1);
        GenotypePicture picture = new GenotypePicture(
                genotypes, EnumSet.allOf(CellKind.class), new Rectangle2D.Double(0, 0, width, height));
        return new Plate(
                width, height, Texts.text("export.GenotypePlate.genotype"), provenance, g -> picture.paint(g, theme));
    }
}
