package nascope.importing.dialect;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;
import nascope.importing.line.LogLine;
import nascope.importing.line.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * quark0/darts and its many descendants: {@code epoch 0 lr 2.5e-02}, {@code train 050 2.01 25.5 79.0}, {@code train_acc
 * 43.4}, and values on the line after their label (SNAS-Series). The last step line of an epoch has its mean loss.
 */
final class EpochLines implements Dialect {
    /** SNAS-Series with {@code --order}. */
    private static final List<String> SNAS_ORDER = List.of(
            "none",
            "skip_connect",
            "max_pool_3x3",
            "avg_pool_3x3",
            "sep_conv_3x3",
            "dil_conv_3x3",
            "dil_conv_5x5",
            "sep_conv_5x5");

    @Override
    public String label() {
        return Texts.text("importing.dialect.EpochLines.label");
    }

    @Override
    public List<List<String>> orders() {
        return List.of(Orders.NONE_FIRST, SNAS_ORDER, Orders.SEVEN);
    }

    @Override
    public Reader open() {
        return new Epochs();
    }

    private static final class Epochs implements Reader {
        private static final String[][] NAMES = {{"loss=", "top1="}, {"loss: ", "top1: "}, {"Objs: ", "R1: "}
        }; // of loss and top-1

        private @Nullable LogLine
                train; // the last step line of the epoch, read when the epoch is over; null without one
        private @Nullable LogLine valid;
        private final Set<Measure> own = EnumSet.noneOf(Measure.class); // told by a line of their own
        private boolean projecting; // whether networks are measured that each lack an operation or an edge (DARTS-PT)

        @Override
        public boolean take(LogLine line, Told told) {
            return switch (line.first()) {
                case 't' -> takeT(line, told);
                case 'v' -> takeV(line, told);
                case 'e' -> takeE(line, told);
                case 'p' -> line.says("project") && projects(!line.says("projection"));
                case 's' -> (line.says("selected edge") || line.says("selected node")) && projects(true);
                case 'b' -> line.says("best opid") && projects(false);
                case 'a' -> marks(line, "args = Namespace(", "args", told);
                case 'A' -> marks(line, "Args: Namespace(", "args", told);
                case 'N' -> marks(line, "Namespace(", "args", told);
                case 'E' -> takeCapitalE(line, told);
                case 'T' -> takeCapitalT(line, told);
                case 'V' -> takeCapitalV(line, told);
                default -> false;
            };
        }

        private boolean marks(LogLine line, String beginning, String mark, Told told) {
            if (!line.says(beginning)) return false;
            over(told);
            told.begins(mark);
            return true;
        }

        private boolean projects(boolean begins) {
            projecting = begins;
            valid = null;
            return true;
        }

        /** chenxin061/pdarts and searches on ImageNet: {@code TRAIN Step: 050 Objs: 1.8 R1: 30.1 R5: 80.2}, {@code Train_acc}. */
        private boolean takeCapitalT(LogLine line, Told told) {
            if (line.says("TRAIN Step:") && line.holds("Objs:")) {
                train = line;
                return true;
            }
            return takeTrainAccuracy(line, told);
        }

        private boolean takeCapitalV(LogLine line, Told told) {
            if (line.says("VALID Step:") && line.holds("Objs:")) {
                valid = line;
                return true;
            }
            return takeValidAccuracy(line, told);
        }

        private boolean takeT(LogLine line, Told told) {
            if (line.says("train ") && step(line, 6)) {
                train = line;
                return true;
            }
            if (line.says("train_adv ")) {
                told.noSearch();
                return true;
            }
            if (takeTrainAccuracy(line, told)) return true;
            if (line.says("train_loss")) return number(line, Measure.TRAINING_LOSS, told);
            int test = MeasureText.accuracy(line, "test");
            if (test > 0) return accuracy(line, test, Measure.HELD_OUT_ACCURACY, told);
            if (line.says("test ") && step(line, 5)) {
                told.noSearch();
                return true;
            }
            return false;
        }

        private boolean takeV(LogLine line, Told told) {
            if (line.says("valid ") && step(line, 6)) {
                if (!own.contains(Measure.SEARCH_ACCURACY)) valid = line; // those behind it are of a test (NASLib)
                return true;
            }
            if (line.says("valid_acc_top")) {
                told.noSearch();
                return true;
            }
            if (takeValidAccuracy(line, told)) return true;
            boolean loss = line.says("valid_loss") || line.says("val_loss");
            return loss && (projecting || number(line, Measure.SEARCH_LOSS, told));
        }

        private boolean takeTrainAccuracy(LogLine line, Told told) {
            int at = MeasureText.accuracy(line, "train");
            if (at < 0 || !accuracy(line, at, Measure.TRAINING_ACCURACY, told)) return false;
            projecting = false;
            MeasureText.loss(line, "train").ifPresent(value -> ofItsOwn(Measure.TRAINING_LOSS, value, told));
            return true;
        }

        private boolean takeValidAccuracy(LogLine line, Told told) {
            int at = MeasureText.accuracy(line, "val");
            if (at >= 0 && projecting) return true;
            if (at < 0 || !accuracy(line, at, Measure.SEARCH_ACCURACY, told)) return false;
            MeasureText.loss(line, "val").ifPresent(value -> ofItsOwn(Measure.SEARCH_LOSS, value, told));
            return true;
        }

        /** {@code Epoch 0, lr: 0.1}; epochs of other dialects, which take the line, begin so too. */
        private boolean takeCapitalE(LogLine line, Told told) {
            if (line.says("Epoch:")) over(told);
            boolean others = line.says("Epoch:") && line.holds("lr:");
            return !others && line.says("Epoch") && MeasureText.rate(line).isPresent() && takeE(line, told);
        }

        /** {@code epoch 0 lr 2.5e-02}, perhaps with a temperature; {@code epoch 1 epsilon_alpha 3.5e-02}. */
        private boolean takeE(LogLine line, Told told) {
            OptionalInt number = MeasureText.epoch(line);
            if (number.isEmpty()) return false;
            OptionalDouble rate = MeasureText.rate(line);
            boolean alone = Numbers.nextWord(line.text(), line.body() + 6)
                    >= line.text().length();
            if (rate.isEmpty() && !line.holds(" epsilon_alpha ") && !alone) return false;
            over(told);
            told.epochBegins(number.getAsInt());
            rate.ifPresent(value -> told.measured(Measure.WEIGHT_RATE, value));
            Numbers.behind(line.text(), " temp ", line.body())
                    .ifPresent(value -> told.measured(Measure.TEMPERATURE, value));
            return true;
        }

        /** Whether a number, and behind it a loss stands there. */
        private static boolean step(LogLine line, int from) {
            String text = line.text();
            int at = Numbers.skipBlanks(text, line.body() + from);
            return at < text.length() && Character.digit(text.charAt(at), 10) >= 0;
        }

        private boolean accuracy(LogLine line, int at, Measure measure, Told told) {
            OptionalDouble value = Numbers.perCent(MeasureText.value(line, at));
            value.ifPresent(share -> ofItsOwn(measure, share, told));
            return value.isPresent();
        }

        private boolean number(LogLine line, Measure measure, Told told) {
            OptionalDouble value = MeasureText.value(line, MeasureText.behindName(line));
            value.ifPresent(number -> ofItsOwn(measure, number, told));
            return value.isPresent();
        }

        /** What a line of its own says comes before what step lines say. */
        private void ofItsOwn(Measure measure, double value, Told told) {
            told.measured(measure, value);
            own.add(measure);
        }

        /** Tells what the last step lines of an epoch say. */
        private void over(Told told) {
            last(train, Measure.TRAINING_LOSS, Measure.TRAINING_ACCURACY, told);
            last(valid, Measure.SEARCH_LOSS, Measure.SEARCH_ACCURACY, told);
            train = null;
            valid = null;
            own.clear();
        }

        private void last(@Nullable LogLine line, Measure loss, Measure accuracy, Told told) {
            if (line == null) return;
            String text = line.text();
            for (String[] names : NAMES) {
                if (text.indexOf(names[0], line.body()) < 0) continue;
                step(loss, Numbers.behind(text, names[0], line.body()), told);
                step(accuracy, Numbers.perCent(Numbers.behind(text, names[1], line.body())), told);
                return;
            }
            int at = Numbers.nextWord(text, Numbers.nextWord(text, line.body()));
            step(loss, Numbers.at(text, at), told);
            step(accuracy, Numbers.perCent(Numbers.at(text, Numbers.nextWord(text, at))), told);
        }

        /** What a step line says, unless a line of its own said it. */
        private void step(Measure measure, OptionalDouble value, Told told) {
            if (!own.contains(measure)) value.ifPresent(number -> told.measured(measure, number));
        }

        @Override
        public void end(Told told) {
            over(told);
        }
    }
}
