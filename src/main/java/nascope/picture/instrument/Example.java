package nascope.picture.instrument;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;

/** An instrument as it looks at a made-up run, to explain how it is read. */
public final class Example {
    private final Displays display;
    private final List<SearchSnapshot> steps;

    public Example(Instrument instrument, Theme theme) {
        steps = ExampleRun.steps();
        display = new Displays(List.of(instrument), ExampleRun.SPACE, CellKind.NORMAL, ExampleRun.STEPS, theme);
        display.append(steps);
        display.measured(ExampleMeasurements.measured());
    }

    /** Whether the made-up run has what the instrument needs. */
    public boolean shows() {
        return display.recorded(0);
    }

    /** Paints it at the last step. */
    public void paint(Graphics2D g, Rectangle2D area) {
        display.paint(0, g, area, ExampleRun.STEPS, steps::get);
    }
}
