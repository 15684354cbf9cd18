package nascope.app.inspector;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import nascope.base.Texts;
import nascope.picture.look.Theme;
import nascope.search.method.Share;

/**
 * An operation at a glance, side by side: its probability as a bar, that of the last steps as a curve, and its mean cost as
 * a bar left or right of zero.
 */
final class OperationGauges extends Region {
    private static final int PARTS = 3;
    private static final double GAP = 6;
    private static final double BAR = 8;
    private static final double LEAST = 46; // px of a part
    private static final double HEIGHT = 18;

    /**
     * What all operations of an edge are drawn to, so that they can be compared.
     *
     * @param probability that fills the bar
     * @param low probability at the foot of the curve
     * @param high probability at its top
     * @param cost that fills half a bar, in nats
     */
    record Scale(double probability, double low, double high, double cost) {
        private static final double LEAST_SPAN = 0.02; // of curves, so that rounding is no movement

        static Scale of(List<EdgeInspection.Row> rows) {
            double most = rows.stream()
                    .mapToDouble(EdgeInspection.Row::probability)
                    .max()
                    .orElse(1);
            double cost = rows.stream()
                    .mapToDouble(row -> Math.abs(row.meanCost()))
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
            DoubleSummaryStatistics past = rows.stream()
                    .flatMap(row -> row.recent().stream())
                    .mapToDouble(Double::doubleValue)
                    .summaryStatistics();
            double missing = Math.max(0, LEAST_SPAN - (past.getMax() - past.getMin())) / 2;
            return new Scale(most, past.getMin() - missing, past.getMax() + missing, cost);
        }
    }

    private final Region track = region("gauge-track");
    private final Region share = region("gauge-share");
    private final Polyline curve = new Polyline();
    private final Region zero = region("gauge-zero");
    private final Region cost = region("gauge-cost");
    private List<Double> recent = List.of();
    private double probability;
    private double meanCost;
    private Scale scale = new Scale(1, 0, 1, 0);

    OperationGauges() {
        curve.setManaged(false);
        curve.setStrokeWidth(1.6);
        getChildren().addAll(track, share, curve, zero, cost);
        setMinSize(PARTS * LEAST + (PARTS - 1) * GAP, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** The headings of the parts, the first what p is for the method, each above its own where both are as wide. */
    static HBox headings(Share share) {
        HBox headings = new HBox(
                GAP,
                heading(share.label()),
                heading(Texts.text("app.inspector.OperationGauges.last-d-steps", StepRecord.WINDOW)),
                heading(Texts.text("app.inspector.OperationGauges.mean-cost")));
        headings.setMaxWidth(Double.MAX_VALUE);
        return headings;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "gauge-heading");
        label.setMinWidth(LEAST);
        label.setPrefWidth(LEAST);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    void show(EdgeInspection.Row row, Scale now, Theme theme) {
        recent = row.recent();
        probability = row.probability();
        meanCost = row.meanCost();
        scale = now;
        Color color = fx(theme.of(row.operation()));
        fill(share, color);
        curve.setStroke(color);
        fill(cost, fx(meanCost < 0 ? theme.wide() : theme.deep()));
        setOpacity(row.open() ? 1 : 0.35);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double part = (getWidth() - (PARTS - 1) * GAP) / PARTS;
        double top = (getHeight() - BAR) / 2;
        track.resizeRelocate(0, top, part, BAR);
        share.resizeRelocate(0, top, part * reached(probability, scale.probability()), BAR);
        double left = part + GAP;
        curve.getPoints().clear();
        for (int i = 0; i < recent.size(); i++) {
            double height = (getHeight() - 4) * reached(recent.get(i) - scale.low(), scale.high() - scale.low());
            curve.getPoints().addAll(left + part * (i + 1) / recent.size(), getHeight() - 2 - height);
        }
        double middle = 2 * (part + GAP) + part / 2;
        layoutInArea(zero, middle, 1, 1, getHeight() - 2, 0, HPos.CENTER, VPos.CENTER);
        double reach = part / 2 * (Double.isNaN(meanCost) ? 0 : reached(Math.abs(meanCost), scale.cost()));
        cost.resizeRelocate(meanCost < 0 ? middle - reach : middle, top, reach, BAR);
    }

    private static double reached(double value, double full) {
        return full > 0 ? Math.min(1, value / full) : 0;
    }

    static void fill(Region region, Color color) {
        region.setBackground(new Background(new BackgroundFill(color, new CornerRadii(2), null)));
    }

    static Color fx(java.awt.Color color) {
        return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }
}
