package nascope.picture.instrument;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import nascope.analysis.StepReading;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.look.Theme;
import nascope.search.method.Share;

/** What an instrument shows of one branch of a run, and beside it of the line that the branch left. */
public interface Display {
    /**
     * Adds steps, in order.
     *
     * @throws IllegalArgumentException if a step does not come after the last
     */
    void append(List<StepReading> steps);

    /**
     * Adds steps of the line that the branch left, in order, from its first on: what both share lies under the branch.
     *
     * @throws IllegalArgumentException if a step does not come after the last
     */
    void appendGhost(List<StepReading> steps);

    /** Gives what is shown of that line the colour of its branch; to begin with it has those of the lines it lies below. */
    default void tintGhost(Function<Theme, Color> tint) {}

    /** From now on says of shares of operations what they are for the method of the run. */
    default void call(Share share) {}

    void setTheme(Theme theme);

    /**
     * Takes what a person had measured in this run.
     *
     * @param all measurements of every kind, in the order in which they were asked for
     */
    default void measured(List<Measured> all) {}

    /**
     * From now on it is looked at another way.
     *
     * @param view place in {@link Instrument#views}
     */
    default void show(int view) {}

    /**
     * From now on it is about another part of the network.
     *
     * @param scope place in {@link Instrument#scopes}
     */
    default void about(int scope) {}

    /**
     * Where what is counted "since a mark" begins.
     *
     * @param mark tells the step after which is counted where the cursor stands at a step
     */
    default void countFrom(IntUnaryOperator mark) {}

    /** From now on only the steps between two are in sight, where it shows steps in order; all of them to begin with. */
    default void showSteps(double first, double last) {}

    /** Where steps lie in order at a place of the last painting, if not in all of it as {@link #paint} tells. */
    default Optional<ChartPlace> stepsAt(double x, double y) {
        return Optional.empty();
    }

    /** The step that a place of the last painting stands for, where steps lie nowhere in order; empty where none does. */
    default OptionalInt stepAt(double x, double y) {
        return OptionalInt.empty();
    }

    /** What lies at a place of the last painting, in words; empty where nothing does. */
    default String tell(double x, double y) {
        return "";
    }

    /**
     * Paints everything.
     *
     * @param at the step at the cursor; empty while there is none
     * @return where the steps lie, for a cursor that moves over them without another painting; empty if they lie nowhere,
     *     and what is painted changes with the step at the cursor
     */
    Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at);

    /**
     * The values at the cursor, where they were measured.
     *
     * @param place where the steps lay when it was last painted
     * @param at the step at the cursor
     */
    List<ValueMark> marks(ChartPlace place, StepReading at);
}
