package nascope.importing.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;

/**
 * P-DARTS in stages: {@code Stage 1/3}, {@code Primitives: ['none', …]}, {@code S1 E 1/50 │ w_loss=… train_acc=0.43 │
 * val_loss=… val_acc=…}. Accuracies are shares; epochs count on from stage to stage.
 */
final class Stages implements Dialect {
    private static final Pattern EPOCH = Pattern.compile("^S(\\d{1,3}) +E +(\\d{1,6})/(\\d{1,6})\\b");
    private static final Pattern NAME = Pattern.compile("['\"]([\\w.+-]{1,60})['\"]");

    @Override
    public String label() {
        return Texts.text("importing.dialect.Stages.label");
    }

    @Override
    public Reader open() {
        return new Epochs();
    }

    private static final class Epochs implements Reader {
        private int stage;
        private int before; // epochs of the stages before
        private int last; // epoch of the stage

        @Override
        public boolean take(LogLine line, Told told) {
            char first = line.first();
            if (first == 'P' && (line.says("Primitives:") || line.says("PRIMITIVES"))) return primitives(line, told);
            if (first != 'S') return false;
            if (line.says("Stage ")) return stage(Numbers.whole(line.text(), line.body() + 6), told);
            Matcher epoch = EPOCH.matcher(line.said());
            if (!epoch.find()) return false;
            stage(OptionalInt.of(Integer.parseInt(epoch.group(1))), told);
            last = Integer.parseInt(epoch.group(2));
            told.epoch(before + last);
            number(line, "w_loss=", Measure.TRAINING_LOSS, told);
            share(line, "train_acc=", Measure.TRAINING_ACCURACY, told);
            number(line, "val_loss=", Measure.SEARCH_LOSS, told);
            share(line, "val_acc=", Measure.SEARCH_ACCURACY, told);
            number(line, " lr=", Measure.WEIGHT_RATE, told);
            return true;
        }

        private boolean stage(OptionalInt number, Told told) {
            if (number.isEmpty()) return false;
            int next = number.getAsInt();
            if (next == stage) return true;
            if (next == 1) {
                before = 0;
                if (stage > 1) told.begins("stage");
            } else {
                before += last;
            }
            stage = next;
            last = 0;
            return true;
        }

        private static boolean primitives(LogLine line, Told told) {
            List<String> names = new ArrayList<>();
            Matcher name = NAME.matcher(line.said());
            while (name.find()) names.add(name.group(1));
            if (names.size() < 2) return false;
            told.columns(names);
            return true;
        }

        private static void number(LogLine line, String name, Measure measure, Told told) {
            Numbers.behind(line.text(), name, line.body()).ifPresent(value -> told.measured(measure, value));
        }

        private static void share(LogLine line, String name, Measure measure, Told told) {
            OptionalDouble value = Numbers.behind(line.text(), name, line.body());
            if (value.isPresent()) Numbers.share(value.getAsDouble()).ifPresent(share -> told.measured(measure, share));
        }
    }
}
