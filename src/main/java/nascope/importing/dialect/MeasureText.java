package nascope.importing.dialect;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import nascope.importing.line.LogLine;
import nascope.importing.line.Numbers;

/**
 * Names and values as people write them behind each other: {@code train_acc 43.4}, {@code Train Acc: 43.4%}, {@code
 * valid_acc = tensor(53.9, device='cuda:0')}, {@code epoch [3/50], lr: [0.025]}.
 */
final class MeasureText {
    private static final String BETWEEN = " \t:=[(";

    private MeasureText() {}

    /**
     * Index behind the name of an accuracy that a line begins with; −1 if it begins with none.
     *
     * @param part {@code train}, {@code val} or {@code test}, in any case; {@code valid} and {@code validation} are the second
     */
    static int accuracy(LogLine line, String part) {
        String text = line.text();
        if (!text.regionMatches(true, line.body(), part, 0, part.length())) return -1;
        int at = line.body() + part.length();
        if (part.equals("val")) {
            if (text.startsWith("idation", at)) at += "idation".length();
            else if (text.startsWith("id", at)) at += "id".length();
        }
        if (at >= text.length() || "_ -".indexOf(text.charAt(at)) < 0) return -1;
        if (text.startsWith("Top 1:", at + 1)) return at + 1 + "Top 1:".length();
        if (!text.regionMatches(true, at + 1, "acc", 0, 3)) return -1;
        at += 4;
        return text.startsWith("uracy", at) ? at + "uracy".length() : at;
    }

    /** The loss that stands behind an accuracy: {@code train_acc 43.4 train_obj 1.5}. */
    static OptionalDouble loss(LogLine line, String part) {
        for (String name : new String[] {part + "_obj", part + "id_obj", part + "_loss", part + "id_loss"}) {
            int at = line.text().indexOf(name, line.body());
            if (at > line.body()) return number(line.text(), at + name.length());
        }
        int alone = line.text().indexOf("| Loss:", line.body());
        return alone < 0 ? OptionalDouble.empty() : number(line.text(), alone + "| Loss".length());
    }

    /** Index behind the first word of what was said. */
    static int behindName(LogLine line) {
        int at = line.body();
        while (at < line.text().length()
                && (Character.isLetterOrDigit(line.text().charAt(at))
                        || line.text().charAt(at) == '_')) at++;
        return at;
    }

    /** The value behind a name; where a label comes between, the last word of the line, if that is a number. */
    static OptionalDouble value(LogLine line, int behindName) {
        String text = line.text();
        OptionalDouble next = number(text, behindName);
        if (next.isPresent()) return next;
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') end--;
        int start = end;
        while (start > line.body() && text.charAt(start - 1) > ' ') start--;
        return Numbers.at(text.substring(start, end), 0);
    }

    /** The number at an index, perhaps in brackets, behind a sign of equality or within a tensor. */
    private static OptionalDouble number(String text, int from) {
        int at = from;
        while (at < text.length() && BETWEEN.indexOf(text.charAt(at)) >= 0) at++;
        if (text.startsWith("tensor(", at)) at += "tensor(".length();
        return Numbers.at(text, at);
    }

    /** The number of the epoch that a line begins with. */
    static OptionalInt epoch(LogLine line) {
        String text = line.text();
        int at = line.body() + "epoch".length();
        if (at >= text.length() || BETWEEN.indexOf(text.charAt(at)) < 0) return OptionalInt.empty();
        while (at < text.length() && BETWEEN.indexOf(text.charAt(at)) >= 0) at++;
        return Numbers.whole(text, at);
    }

    /** The learning rate: {@code lr 0.1}, {@code lr: 0.1}, {@code lr=[0.1]}. */
    static OptionalDouble rate(LogLine line) {
        String text = line.text();
        for (int at = text.indexOf("lr", line.body()); at > 0; at = text.indexOf("lr", at + 1))
            if (BETWEEN.indexOf(text.charAt(at - 1)) >= 0) return number(text, at + 2);
        return OptionalDouble.empty();
    }
}
