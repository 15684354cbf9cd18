package nascope.picture.cell;

/** How much of an edge is written beside it: the more edges a cell has, the smaller its labels must be. */
public enum LabelForm {
    /** The edge's name, leading operation, its probability, and the bar of all operations. */
    NAMED(132, 34, 11),
    /** The same without the edge's name. */
    FULL(108, 34, 11),
    /** The same in small letters. */
    SMALL(72, 24, 9),
    /** The bar alone. */
    BAR(36, 9, 0);

    private final double width;
    private final double height;
    private final double fontSize;

    LabelForm(double width, double height, double fontSize) {
        this.width = width;
        this.height = height;
        this.fontSize = fontSize;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double fontSize() {
        return fontSize;
    }
}
