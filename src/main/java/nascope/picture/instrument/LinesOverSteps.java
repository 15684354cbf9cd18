package nascope.picture.instrument;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nascope.analysis.StepReading;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.LineChart;
import nascope.picture.chart.ValueMark;
import nascope.picture.look.Theme;
import nascope.search.method.Share;
import org.jspecify.annotations.Nullable;

/**
 * Lines over the steps of a run: what all instruments of that form share. The horizontal axis never rescales; the line
 * that the branch left is thin and dotted, where it is another.
 */
public final class LinesOverSteps implements Display {
    private final LineChart chart;
    private final LineValues values;
    private @Nullable Function<Share, String> caption; // null where it is the same for all methods

    private @Nullable Function<List<Measured>, String> captionOfMeasured; // null where it does not depend on it

    /** @param values of the chart's lines */
    public LinesOverSteps(LineChart chart, LineValues values) {
        this.chart = chart;
        this.values = values;
    }

    public LineChart chart() {
        return chart;
    }

    /** Lets its caption say what shares of operations are; until it is told it has the one it was made with. */
    public LinesOverSteps caption(Function<Share, String> words) {
        caption = words;
        return this;
    }

    /** Lets its caption say what was measured. */
    public LinesOverSteps captionOfMeasured(Function<List<Measured>, String> words) {
        captionOfMeasured = words;
        return this;
    }

    @Override
    public void measured(List<Measured> all) {
        if (captionOfMeasured != null) chart.setSubtitle(captionOfMeasured.apply(all));
    }

    @Override
    public void call(Share share) {
        if (caption != null) chart.setSubtitle(caption.apply(share));
    }

    @Override
    public void append(List<StepReading> steps) {
        chart.change(() -> steps.forEach(step -> chart.append(step.step(), values.next(step))));
    }

    @Override
    public void appendGhost(List<StepReading> steps) {
        chart.change(() -> steps.forEach(step -> chart.appendGhost(step.step(), values.nextOfGhost(step))));
    }

    @Override
    public void tintGhost(Function<Theme, Color> tint) {
        chart.tintGhosts(tint);
    }

    @Override
    public void showSteps(double first, double last) {
        chart.showSteps(first, last);
    }

    @Override
    public void setTheme(Theme theme) {
        chart.setTheme(theme);
    }

    @Override
    public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
        return Optional.of(chart.paint(g, area));
    }

    @Override
    public List<ValueMark> marks(ChartPlace place, StepReading at) {
        return values.written(chart.marks(place, values.at(at)), at);
    }
}
