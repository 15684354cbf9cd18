package nascope.picture.instrument;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nascope.analysis.StepReading;
import nascope.base.Require;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.look.Theme;

/** Several charts of which one is seen: by the way it is looked at, and by the part it is about. */
public final class Alternatives implements Display {
    private final int scopes;
    private final List<LinesOverSteps> all;
    private int view;
    private int scope;

    /** @param all by view and, within one, by scope */
    public Alternatives(int scopes, List<LinesOverSteps> all) {
        Require.within("scopes", scopes, 1, all.size());
        this.scopes = scopes;
        this.all = List.copyOf(all);
    }

    private LinesOverSteps seen() {
        return all.get(view * scopes + scope);
    }

    @Override
    public void show(int now) {
        view = now;
    }

    @Override
    public void about(int now) {
        scope = now;
    }

    @Override
    public void append(List<StepReading> steps) {
        all.forEach(one -> one.append(steps));
    }

    @Override
    public void appendGhost(List<StepReading> steps) {
        all.forEach(one -> one.appendGhost(steps));
    }

    @Override
    public void tintGhost(Function<Theme, Color> tint) {
        all.forEach(one -> one.tintGhost(tint));
    }

    @Override
    public void showSteps(double first, double last) {
        all.forEach(one -> one.showSteps(first, last));
    }

    @Override
    public void setTheme(Theme theme) {
        all.forEach(one -> one.setTheme(theme));
    }

    @Override
    public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
        return seen().paint(g, area, at);
    }

    @Override
    public List<ValueMark> marks(ChartPlace place, StepReading at) {
        return seen().marks(place, at);
    }
}
