package nascope.importing.dialect;

import java.util.List;
import java.util.OptionalInt;
import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;
import nascope.importing.line.LogLine;
import nascope.importing.line.Numbers;

/**
 * khanrc/pt.darts and its descendants: {@code ####### ALPHA #######}, {@code Train: [ 1/50] Step …}, {@code Valid: [ 1/50]
 * Final Prec@1 43.2%}; tables and genotypes are read by others.
 */
final class PtDarts implements Dialect {
    @Override
    public String label() {
        return Texts.text("importing.dialect.PtDarts.label");
    }

    @Override
    public List<List<String>> orders() {
        return List.of(Orders.NONE_LAST);
    }

    @Override
    public Reader open() {
        return PtDarts::take;
    }

    private static boolean take(LogLine line, Told told) {
        return switch (line.first()) {
            case '#' -> line.says("####");
            case 'L' -> begins(line, told, "Logger is set", "Layer ");
            case 'P' -> begins(line, told, "Parameters:", "");
            case 'T' -> line.says("Train:") && measures(line, Measure.TRAINING_LOSS, Measure.TRAINING_ACCURACY, told);
            case 'V' -> line.says("Valid:") && measures(line, Measure.SEARCH_LOSS, Measure.SEARCH_ACCURACY, told);
            case 'F' -> line.says("Final best Prec@1");
            default -> false;
        };
    }

    private static boolean begins(LogLine line, Told told, String mark, String other) {
        if (!line.says(mark)) return !other.isEmpty() && line.says(other) && epoch(line, told);
        told.begins(mark);
        return true;
    }

    /** {@code [ 1/50]}, from 1 on, or {@code Epoch 4/25} of CDARTS. */
    private static boolean epoch(LogLine line, Told told) {
        int at = line.text().indexOf("Epoch ", line.body());
        OptionalInt number = at < 0 ? OptionalInt.empty() : Numbers.whole(line.text(), at + 6);
        number.ifPresent(told::epoch);
        return number.isPresent();
    }

    private static boolean measures(LogLine line, Measure loss, Measure accuracy, Told told) {
        String text = line.text();
        int bracket = text.indexOf('[', line.body());
        OptionalInt number = bracket < 0 ? OptionalInt.empty() : Numbers.whole(text, bracket + 1);
        if (number.isEmpty() || text.indexOf('/', bracket) < 0) {
            boolean layer = epoch(line, told);
            if (!layer) return false;
        } else {
            told.epoch(number.getAsInt());
        }
        int prec = text.indexOf("Prec@", line.body());
        int last = text.lastIndexOf("Loss ", prec < 0 ? text.length() : prec); // others are parts of it
        if (last > line.body()) Numbers.at(text, last + 5).ifPresent(value -> told.measured(loss, value));
        if (prec < 0) return true;
        int at = text.startsWith("Prec@(1,5) (", prec) ? prec + "Prec@(1,5) (".length() : prec + "Prec@1 ".length();
        Numbers.perCent(Numbers.at(text, at)).ifPresent(value -> told.measured(accuracy, value));
        return true;
    }
}
