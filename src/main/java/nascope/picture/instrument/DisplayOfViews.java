package nascope.picture.instrument;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nascope.analysis.StepReading;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.look.Theme;
import nascope.search.method.Share;

/**
 * Several lines over steps in one place, of which one is seen: a display for each of {@link Instrument#views}. Each says
 * for itself what a run did not record.
 */
public final class DisplayOfViews implements Display {
    private final String title;
    private final Theme first;
    private final List<OpenInstrument> views = new ArrayList<>();
    private int shown;

    /** @param title heading of them all */
    public DisplayOfViews(String title, Theme theme) {
        this.title = title;
        first = theme;
    }

    /** Adds a view.
     *
     * @param needs what a run must have recorded for it
     */
    public DisplayOfViews with(Needs needs, Display display) {
        views.add(new OpenInstrument(title, needs, display, first));
        return this;
    }

    @Override
    public void append(List<StepReading> steps) {
        views.forEach(view -> view.append(steps));
    }

    @Override
    public void appendGhost(List<StepReading> steps) {
        views.forEach(view -> view.display().appendGhost(steps));
    }

    @Override
    public void tintGhost(Function<Theme, Color> tint) {
        views.forEach(view -> view.display().tintGhost(tint));
    }

    @Override
    public void setTheme(Theme theme) {
        views.forEach(view -> view.setTheme(theme));
    }

    @Override
    public void show(int view) {
        shown = view;
    }

    @Override
    public void call(Share share) {
        views.forEach(view -> view.display().call(share));
    }

    @Override
    public void showSteps(double from, double to) {
        views.forEach(view -> view.display().showSteps(from, to));
    }

    @Override
    public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
        return views.get(shown).paint(g, area, at);
    }

    @Override
    public List<ValueMark> marks(ChartPlace place, StepReading at) {
        return views.get(shown).display().marks(place, at);
    }
}
