package nascope.importing.dialect;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;
import nascope.importing.line.LogLine;
import nascope.importing.line.Numbers;

/**
 * D-X-Y/AutoDL-Projects and confopt: {@code [Search the 000-250-th epoch] …}, {@code [003-050] evaluate : loss=…,
 * accuracy@1=36.21%, …}.
 */
final class AutoDl implements Dialect {
    @Override
    public String label() {
        return Texts.text("importing.dialect.AutoDl.label");
    }

    @Override
    public List<List<String>> orders() {
        return List.of(
                List.of(
                        "none",
                        "skip_connect",
                        "sep_conv_3x3",
                        "sep_conv_5x5",
                        "dil_conv_3x3",
                        "dil_conv_5x5",
                        "avg_pool_3x3",
                        "max_pool_3x3"),
                List.of("none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"));
    }

    @Override
    public Reader open() {
        return AutoDl::take;
    }

    private static boolean take(LogLine line, Told told) {
        if (line.first() != '[' && line.first() != '<') return false;
        String text = line.text();
        if (line.says("[RESET tau as :")) {
            Numbers.behind(text, "as :").ifPresent(tau -> told.measured(Measure.TEMPERATURE, tau));
            return true;
        }
        int at = line.body();
        if (line.says("[Search the ")) at += "[Search the ".length();
        else if (line.says("[")) at++;
        else return false;
        OptionalInt number = Numbers.whole(text, at);
        int close = text.indexOf(']', at);
        int dash = at;
        while (dash < text.length() && Character.digit(text.charAt(dash), 10) >= 0) dash++;
        if (number.isEmpty()
                || close < dash
                || text.charAt(dash) != '-'
                || Numbers.whole(text, dash + 1).isEmpty()) return false;
        told.epoch(number.getAsInt());
        Numbers.behind(text, "LR=", close).ifPresent(rate -> told.measured(Measure.WEIGHT_RATE, rate));
        OptionalDouble loss = Numbers.behind(text, "loss=", close);
        if (loss.isEmpty() || line.holds("rchitecture") || line.holds("[arch]")) return true;
        boolean evaluates = line.holds("valua");
        told.measured(evaluates ? Measure.SEARCH_LOSS : Measure.TRAINING_LOSS, loss.getAsDouble());
        Numbers.perCent(Numbers.behind(text, "accuracy@1=", close))
                .ifPresent(
                        share -> told.measured(evaluates ? Measure.SEARCH_ACCURACY : Measure.TRAINING_ACCURACY, share));
        return true;
    }
}
