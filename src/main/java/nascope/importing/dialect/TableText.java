package nascope.importing.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nascope.importing.line.Numbers;

/**
 * A table of numbers that is printed over several lines, as PyTorch does it (before 0.4 and since) and NumPy. Knows one
 * at a time, and of that no more than {@value #MOST_ROWS} rows.
 */
final class TableText {
    /** What became of the table with a line. */
    enum State {
        /** It goes on in the next line. */
        OPEN,
        /** It is whole. */
        WHOLE,
        /** It is none, or not all of it is there. */
        BROKEN
    }

    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 100;
    private static final String OF_ROWS = "0123456789.+-eE*naif"; // signs of numbers, and of those that are none

    private final List<double[]> rows = new ArrayList<>();
    private double[] row = new double[MOST_COLUMNS];
    private int columns; // of the row so far
    private int depth; // of brackets
    private double factor = 1;
    private boolean old; // PyTorch before 0.4: rows without brackets, ended by a line with their number
    private boolean flat = true; // no bracket within a bracket
    private int end; // index behind it, in the line in which it became whole

    /** Whether a table begins in a line: index of what is to be read of it. */
    static int beginsAt(String text, int from) {
        int at = text.indexOf("tensor([", from);
        if (at >= 0) return at + "tensor(".length();
        int variable = text.indexOf("Variable containing:", from);
        if (variable >= 0) return variable + "Variable containing:".length();
        int parameter = text.indexOf("Parameter containing:", from);
        if (parameter >= 0) return parameter + "Parameter containing:".length();
        int array = text.indexOf("array([[", from);
        if (array >= 0) return array + "array(".length();
        int numpy = text.indexOf("[[", from);
        return numpy >= 0 && startsNumber(text, numpy + 2) ? numpy : -1;
    }

    private static boolean startsNumber(String text, int from) {
        int at = Numbers.skipBlanks(text, from);
        return at < text.length() && (Character.digit(text.charAt(at), 10) >= 0 || "-+.".indexOf(text.charAt(at)) >= 0);
    }

    /** Begins with the rest of a line. */
    State begin(String text, int from) {
        old = text.startsWith("Variable containing:", Math.max(0, from - "Variable containing:".length()))
                || text.startsWith("Parameter containing:", Math.max(0, from - "Parameter containing:".length()));
        if (old && Numbers.skipBlanks(text, from) < text.length()) return next(text, from);
        return old ? State.OPEN : next(text, from);
    }

    /** Begins with a row that has no heading, as of {@code print(alpha.data)} before 0.4. */
    State beginOld(String text, int from) {
        old = true;
        return text.indexOf(',', from) < 0 && startsNumber(text, from) ? next(text, from) : State.BROKEN;
    }

    /** Whether a line can belong to it; others, such as of a progress bar, may come in between. */
    boolean mayHold(String text, int from) {
        int at = Numbers.skipBlanks(text, from);
        if (old && depth == 0) {
            if (at == text.length() || text.startsWith("[torch", at) || text.startsWith("tensor([", at)) return true;
            while (at < text.length() && (text.charAt(at) <= ' ' || OF_ROWS.indexOf(text.charAt(at)) >= 0)) at++;
            return at == text.length();
        }
        int open = depth;
        for (; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '[') open++;
            else if (sign == ']' && --open <= 0) return true;
            else if (sign > ' ' && sign != ',' && sign != ']' && OF_ROWS.indexOf(sign) < 0) return false;
        }
        return true;
    }

    /** Goes on with a line. */
    State next(String text, int from) {
        if (old && depth == 0) {
            int start = Numbers.skipBlanks(text, from);
            if (text.startsWith("tensor([", start)) { // a Parameter of today
                old = false;
                return brackets(text, start + "tensor(".length());
            }
            return oldRow(text, start);
        }
        return brackets(text, from);
    }

    private State oldRow(String text, int start) {
        if (start == text.length()) return State.OPEN;
        if (text.charAt(start) == '[')
            return text.startsWith("[torch", start) && !rows.isEmpty() ? whole(text.length()) : State.BROKEN;
        if (rows.isEmpty() && text.indexOf('*', start) > start) {
            double scale = Numbers.at(text, start).orElse(Double.NaN);
            if (!(scale > 0) || Numbers.skipBlanks(text, text.indexOf('*', start) + 1) < text.length())
                return State.BROKEN;
            factor = scale;
            return State.OPEN;
        }
        columns = 0;
        for (int at = start; at < text.length(); at = Numbers.nextWord(text, at)) {
            double value = Numbers.at(text, at).orElse(Double.NaN);
            if (Double.isNaN(value) || !add(value)) return State.BROKEN;
        }
        return endRow() ? State.OPEN : State.BROKEN;
    }

    private State brackets(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '[') {
                if (++depth > 2) return State.BROKEN;
                if (depth == 2) flat = false;
                columns = 0;
                at++;
            } else if (sign == ']') {
                if (columns > 0 && !endRow()) return State.BROKEN;
                at++;
                if (--depth <= 0) return rows.isEmpty() ? State.BROKEN : whole(at);
            } else if (sign <= ' ' || sign == ',') {
                at++;
            } else {
                int end = at;
                while (end < text.length() && " ,]\t".indexOf(text.charAt(end)) < 0) end++;
                double value = Numbers.at(text.substring(at, end), 0).orElse(Double.NaN);
                if (depth == 0 || Double.isNaN(value) || !add(value)) return State.BROKEN;
                at = end;
            }
        }
        return depth > 0 ? State.OPEN : State.BROKEN;
    }

    private State whole(int at) {
        end = at;
        return State.WHOLE;
    }

    /** Index behind it, in the line in which it became whole. */
    int end() {
        return end;
    }

    private boolean add(double value) {
        if (columns == MOST_COLUMNS) return false;
        row[columns++] = value;
        return true;
    }

    private boolean endRow() {
        double[] whole = Arrays.copyOf(row, columns);
        columns = 0;
        for (int k = 0; k < whole.length; k++) whole[k] *= factor;
        if (rows.size() == MOST_ROWS || (!rows.isEmpty() && rows.get(0).length != whole.length)) return false;
        return rows.add(whole);
    }

    /** The numbers, one after the other, of a list of numbers or a table of one column; empty where it is another table. */
    Optional<double[]> list() {
        boolean column = rows.get(0).length == 1;
        if (!column && (old || !flat)) return Optional.empty();
        return Optional.of(rows.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    /** The rows of a whole table; empty where it is a list of numbers. */
    Optional<double[][]> rows() {
        if (!old && flat) return Optional.empty();
        return Optional.of(rows.toArray(new double[0][]));
    }
}
