package nascope.importing.dialect;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;
import nascope.importing.line.LogLine;
import nascope.importing.line.Numbers;

/** dragen1860's port of DARTS: {@code Epoch: 0 lr: 2.5e-02}, {@code Step:000 loss:2.356 acc1:7.317 acc5:53.659}. */
final class PortLines implements Dialect {
    private static final String VALIDATION = ">> Validation:";

    @Override
    public String label() {
        return Texts.text("importing.dialect.PortLines.label");
    }

    @Override
    public Reader open() {
        return PortLines::take;
    }

    private static boolean take(LogLine line, Told told) {
        if (line.says("Step:") && line.holds("loss:")) {
            Numbers.behind(line.text(), "loss:", line.body())
                    .ifPresent(value -> told.measured(Measure.TRAINING_LOSS, value));
            Numbers.perCent(Numbers.behind(line.text(), "acc1:", line.body()))
                    .ifPresent(value -> told.measured(Measure.TRAINING_ACCURACY, value));
            return true;
        }
        if (line.says(VALIDATION)) return validation(line, told);
        if (line.says("args: Namespace(") || line.says("GPU device available")) {
            told.begins(line.says("args") ? "args" : "device");
            return true;
        }
        if (line.first() != 'E' || !line.says("Epoch:")) return false;
        OptionalInt number = Numbers.whole(line.text(), line.body() + 6);
        if (number.isEmpty() || !line.holds("lr:")) return false;
        told.epoch(number.getAsInt());
        Numbers.behind(line.text(), "lr:", line.body()).ifPresent(value -> told.measured(Measure.WEIGHT_RATE, value));
        return true;
    }

    /** {@code >> Validation: 350 1.327058e+00 52.564103 93.887999}: step, loss, accuracies. */
    private static boolean validation(LogLine line, Told told) {
        String text = line.text();
        int step = Numbers.skipBlanks(text, line.body() + VALIDATION.length());
        OptionalDouble loss = Numbers.at(text, Numbers.nextWord(text, step));
        loss.ifPresent(value -> told.measured(Measure.SEARCH_LOSS, value));
        return loss.isPresent();
    }
}
