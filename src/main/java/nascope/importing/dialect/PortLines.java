package nascope.importing.dialect;

import java.util.OptionalInt;
import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;
import nascope.importing.line.LogLine;
import nascope.importing.line.Numbers;
import org.jspecify.annotations.Nullable;

/** dragen1860's port of DARTS: {@code Epoch: 0 lr: 2.5e-02}, {@code Step:000 loss:2.356 acc1:7.317 acc5:53.659}. */
final class PortLines implements Dialect {
    @Override
    public String label() {
        return Texts.text("importing.dialect.PortLines.label");
    }

    @Override
    public Reader open() {
        return new Steps();
    }

    private static final class Steps implements Reader {
        private @Nullable LogLine last; // step line of the epoch; null where there is none

        @Override
        public boolean take(LogLine line, Told told) {
            if (line.says("Step:") && line.holds("loss:")) {
                last = line;
                return true;
            }
            if (line.says("args: Namespace(") || line.says("GPU device available")) {
                over(told);
                told.begins(line.says("args") ? "args" : "device");
                return true;
            }
            if (line.first() != 'E' || !line.says("Epoch:")) return false;
            OptionalInt number = Numbers.whole(line.text(), line.body() + 6);
            if (number.isEmpty() || !line.holds("lr:")) return false;
            over(told);
            told.epoch(number.getAsInt());
            Numbers.behind(line.text(), "lr:", line.body())
                    .ifPresent(value -> told.measured(Measure.WEIGHT_RATE, value));
            return true;
        }

        private void over(Told told) {
            if (last == null) return;
            Numbers.behind(last.text(), "loss:", last.body())
                    .ifPresent(value -> told.measured(Measure.TRAINING_LOSS, value));
            Numbers.perCent(Numbers.behind(last.text(), "acc1:", last.body()))
                    .ifPresent(value -> told.measured(Measure.TRAINING_ACCURACY, value));
            last = null;
        }

        @Override
        public void end(Told told) {
            over(told);
        }
    }
}
