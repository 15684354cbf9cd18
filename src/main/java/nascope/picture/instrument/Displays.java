package nascope.picture.instrument;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import nascope.analysis.StepReading;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.look.Theme;
import nascope.search.method.Share;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/**
 * Instruments opened for one run and one kind of its cells. Where the run did not record what an instrument needs, its
 * place says so.
 */
public final class Displays {
    private final SearchSpace space;
    private final CellKind kind;
    private final List<OpenInstrument> instruments;
    private @Nullable StepReading
            last; // the one read last, so that all instruments read one step once; null before the first

    /**
     * Opens instruments.
     *
     * @param kind of cell they are about; the space must have it
     * @param steps of the whole run: where the axes of steps end
     */
    public Displays(List<Instrument> instruments, SearchSpace space, CellKind kind, int steps, Theme theme) {
        this.space = space;
        this.kind = kind;
        this.instruments = instruments.stream()
                .map(instrument -> new OpenInstrument(
                        instrument.title(), instrument.needs(), instrument.open(space, steps, theme), theme))
                .toList();
    }

    /** Number of instruments. */
    public int size() {
        return instruments.size();
    }

    /** Adds steps, in order, each of which must come after the last; every display changes once. */
    public void append(List<SearchSnapshot> snapshots) {
        List<StepReading> steps = readings(snapshots);
        instruments.forEach(instrument -> instrument.append(steps));
    }

    /** The same of the line that the branch left; see {@link Display#appendGhost}. */
    public void appendGhost(List<SearchSnapshot> snapshots) {
        List<StepReading> steps = readings(snapshots);
        instruments.forEach(instrument -> instrument.display().appendGhost(steps));
    }

    /** See {@link Display#tintGhost}. */
    public void tintGhost(Function<Theme, Color> tint) {
        instruments.forEach(instrument -> instrument.display().tintGhost(tint));
    }

    /** See {@link Display#measured}. */
    public void measured(List<Measured> all) {
        instruments.forEach(instrument -> instrument.display().measured(all));
    }

    /** See {@link Display#call}. */
    public void call(Share share) {
        instruments.forEach(instrument -> instrument.display().call(share));
    }

    public void setTheme(Theme theme) {
        instruments.forEach(instrument -> instrument.setTheme(theme));
    }

    /**
     * Paints an instrument.
     *
     * @param step at the cursor; −1 while there is none
     * @param run is asked for that step
     * @return see {@link Display#paint}
     */
    public Optional<ChartPlace> paint(
            int instrument, Graphics2D g, Rectangle2D area, int step, IntFunction<SearchSnapshot> run) {
        return instruments.get(instrument).paint(g, area, step < 0 ? Optional.empty() : Optional.of(read(step, run)));
    }

    /**
     * The values of an instrument at a step.
     *
     * @param place where its steps lay when it was last painted
     * @param run is asked for that step
     */
    public List<ValueMark> marks(int instrument, ChartPlace place, int step, IntFunction<SearchSnapshot> run) {
        return instruments.get(instrument).display().marks(place, read(step, run));
    }

    /** See {@link Display#show}. */
    public void show(int instrument, int view) {
        instruments.get(instrument).display().show(view);
    }

    /** See {@link Display#about}. */
    public void about(int instrument, int scope) {
        instruments.get(instrument).display().about(scope);
    }

    /** See {@link Display#countFrom}; of all instruments. */
    public void countFrom(IntUnaryOperator mark) {
        instruments.forEach(instrument -> instrument.display().countFrom(mark));
    }

    /** See {@link Display#showSteps}; of all instruments. */
    public void showSteps(double first, double last) {
        instruments.forEach(instrument -> instrument.display().showSteps(first, last));
    }

    /** See {@link Display#stepsAt}. */
    public Optional<ChartPlace> stepsAt(int instrument, double x, double y) {
        return instruments.get(instrument).display().stepsAt(x, y);
    }

    /** See {@link Display#stepAt}. */
    public OptionalInt stepAt(int instrument, double x, double y) {
        return instruments.get(instrument).display().stepAt(x, y);
    }

    /** See {@link Display#tell}. */
    public String tell(int instrument, double x, double y) {
        return instruments.get(instrument).display().tell(x, y);
    }

    /** Whether a step that was added holds what an instrument needs. */
    public boolean recorded(int instrument) {
        return instruments.get(instrument).recorded();
    }

    /** What an instrument shows. */
    public Display display(int instrument) {
        return instruments.get(instrument).display();
    }

    private StepReading read(int step, IntFunction<SearchSnapshot> run) {
        if (last == null || last.step() != step) last = reading(run.apply(step));
        return last;
    }

    private List<StepReading> readings(List<SearchSnapshot> snapshots) {
        return snapshots.stream().map(this::reading).toList();
    }

    private StepReading reading(SearchSnapshot snapshot) {
        return new StepReading(space, kind, snapshot);
    }
}
