package nascope.picture.instrument;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.picture.chart.ChartPlace;
import nascope.picture.look.Theme;

/** An instrument, or one way to look at it, with its display. Once steps are done and none of them holds what it needs, it says so in its place. */
final class OpenInstrument {
    private final String title;
    private final Needs needs;
    private final Display display;
    private Theme theme;
    private boolean begun; // a step was done
    private boolean recorded; // a step holds what the instrument needs

    /** @param title its heading */
    OpenInstrument(String title, Needs needs, Display display, Theme theme) {
        this.title = title;
        this.needs = needs;
        this.display = display;
        this.theme = theme;
    }

    Display display() {
        return display;
    }

    boolean recorded() {
        return recorded;
    }

    void setTheme(Theme now) {
        theme = now;
        display.setTheme(now);
    }

    void append(List<StepReading> steps) {
        begun = begun || steps.stream().anyMatch(step -> step.step() > 0);
        recorded = recorded || steps.stream().anyMatch(step -> needs.recorded().test(step));
        display.append(steps);
    }

    Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
        if (recorded || !begun) return display.paint(g, area, at);
        String missing = Texts.text("picture.instrument.OpenInstrument.not-recorded-by-this-run");
        Sheet.write(g, Sheet.begin(g, area, title, missing, theme), needs.words(), theme);
        return Optional.empty();
    }
}
