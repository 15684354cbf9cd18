package nascope.importing.dialect;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;
import nascope.importing.line.LogLine;
import nascope.importing.line.Numbers;

/** ahundt/sharpDARTS: names and values between commas, {@code epoch, 50, train_acc, 99.592, valid_acc, 88.1, …}. */
final class SharpDarts implements Dialect {
    @Override
    public String label() {
        return Texts.text("importing.dialect.SharpDarts.label");
    }

    @Override
    public Reader open() {
        return SharpDarts::take;
    }

    private static boolean take(LogLine line, Told told) {
        int at = Numbers.skipBlanks(line.text(), line.body());
        if (!line.text().startsWith("epoch, ", at)) return false;
        OptionalInt number = Numbers.whole(line.text(), at + 7);
        if (number.isEmpty()) return false;
        told.epoch(number.getAsInt());
        share(line, " train_acc, ", Measure.TRAINING_ACCURACY, told);
        share(line, " valid_acc, ", Measure.SEARCH_ACCURACY, told);
        number(line, " train_loss, ", Measure.TRAINING_LOSS, told);
        number(line, " valid_loss, ", Measure.SEARCH_LOSS, told);
        number(line, " lr, ", Measure.WEIGHT_RATE, told);
        return true;
    }

    private static void share(LogLine line, String name, Measure measure, Told told) {
        OptionalDouble value = Numbers.perCent(Numbers.behind(line.text(), name, line.body()));
        value.ifPresent(share -> told.measured(measure, share));
    }

    private static void number(LogLine line, String name, Measure measure, Told told) {
        Numbers.behind(line.text(), name, line.body()).ifPresent(value -> told.measured(measure, value));
    }
}
