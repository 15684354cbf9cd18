package nascope.picture.chart;

/** Texts of equal height above each other. */
final class TextColumn {
    private TextColumn() {}

    /**
     * Moves texts apart that would lie on each other, and keeps them between two limits.
     *
     * @param middles px of their middles, ascending; changed
     * @param height px of each
     * @param top px which none may rise above
     * @param bottom px which none may fall below; comes before {@code top} where there is no room for both
     */
    static void moveApart(double[] middles, double height, double top, double bottom) {
        double least = top + height / 2;
        for (int i = 0; i < middles.length; i++) {
            middles[i] = Math.max(middles[i], least);
            least = middles[i] + height;
        }
        double most = bottom - height / 2;
        for (int i = middles.length - 1; i >= 0; i--) {
            middles[i] = Math.min(middles[i], most);
            most = middles[i] - height;
        }
    }
}
