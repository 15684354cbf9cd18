package nascope.picture.instrument;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.picture.chart.ChartPlace;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;

/** An instrument with its display. Once steps are done and none of them holds what it needs, it says so in its place. */
final class OpenInstrument {
    private static final double TITLE_SIZE = 12.5;
    private static final double TEXT_SIZE = 10.5;
    private static final double MARGIN = 14;
    private static final double LINE_HEIGHT = 16;

    private final Instrument instrument;
    private final Display display;
    private Theme theme;
    private boolean begun; // a step was done
    private boolean recorded; // a step holds what the instrument needs

    OpenInstrument(Instrument instrument, Display display, Theme theme) {
        this.instrument = instrument;
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
        recorded = recorded
                || steps.stream().anyMatch(step -> instrument.needs().recorded().test(step));
        display.append(steps);
    }

    Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
        if (recorded || !begun) return display.paint(g, area, at);
        g.setColor(theme.panel());
        g.fill(area);
        double y = area.getY() + MARGIN + TITLE_SIZE;
        g.setFont(Lettering.bold(TITLE_SIZE));
        g.setColor(theme.text());
        Lettering.left(g, instrument.title(), area.getX() + MARGIN, y);
        g.setFont(Lettering.plain(TEXT_SIZE));
        g.setColor(theme.muted());
        Lettering.left(
                g,
                Texts.text("picture.instrument.OpenInstrument.not-recorded-by-this-run"),
                area.getX() + MARGIN,
                y + LINE_HEIGHT);
        Lettering.left(g, instrument.needs().words(), area.getX() + MARGIN, y + 2 * LINE_HEIGHT);
        return Optional.empty();
    }
}
