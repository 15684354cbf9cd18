package nascope.picture.instrument;

import java.util.List;
import nascope.analysis.StepReading;
import nascope.picture.chart.ValueMark;

/** The values that lines over steps have at a step, by plot and line; NaN where nothing was measured. */
@FunctionalInterface
public interface LineValues {
    /** Of the next step of the branch; asked for once a step, in order. */
    double[][] next(StepReading step);

    /** Of the next step of the line that the branch left; the same unless a value depends on the steps before. */
    default double[][] nextOfGhost(StepReading step) {
        return next(step);
    }

    /** Of the step at the cursor, which need not be the last; the same unless a value depends on the steps before. */
    default double[][] at(StepReading step) {
        return next(step);
    }

    /** The marks of the step at the cursor as they are written; the same unless more than the value is told. */
    default List<ValueMark> written(List<ValueMark> marks, StepReading step) {
        return marks;
    }
}
