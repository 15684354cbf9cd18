package nascope.importing.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nascope.base.Texts;
import nascope.space.CellKind;
import org.jspecify.annotations.Nullable;

/**
 * Tables of alpha or of its softmax as Python prints them, of any program: one a kind of cell, or one a node. What stands
 * before a table says what it is of; where nothing does, normal comes before reduction.
 */
final class PrintedTables implements Dialect {
    @Override
    public String label() {
        return Texts.text("importing.dialect.PrintedTables.label");
    }

    @Override
    public Reader open() {
        return new Tables();
    }

    private static final class Tables implements Reader {
        private static final int LONGEST_LABEL = 120; // letters
        private static final int FIRST_NODE = 2; // rows of the first node's table, where there is one a node

        private @Nullable LogLine before; // the last line that was said and is no table; null where there is none
        private Optional<CellKind> kind = Optional.empty(); // of the heading that the tables stand under
        private boolean beta;
        private @Nullable TableText open; // null between tables
        private final List<double[][]> nodes = new ArrayList<>(); // tables of the nodes so far

        @Override
        public boolean take(LogLine line, Told told) {
            if (open != null) {
                if (line.stamped()) {
                    broken(told);
                } else {
                    become(open, open.next(line.text(), 0), told);
                    return true;
                }
            }
            char first = line.first();
            if (first == '{') return passed(line, told); // JSON, which has rows of its own
            if (first == 'e' || first == 't' || first == 'v' || first == 'S') { // most lines of most logs
                if (!line.holds("(") && !line.holds(":")) return passed(line, told);
            }
            int start = TableText.beginsAt(line.text(), line.body());
            if (start < 0) return passed(line, told);
            String named =
                    start - line.body() > LONGEST_LABEL ? "" : line.text().substring(line.body(), start);
            boolean names = CellNames.kind(named).isPresent() || named.contains("eta");
            heading(names ? named : label(), told);
            open = new TableText();
            become(open, open.begin(line.text(), start), told);
            return true;
        }

        /** A line that is no table; what stands in it may be the heading of one. */
        private boolean passed(LogLine line, Told told) {
            if (line.first() == ' ' && line.body() >= line.text().length()) return false; // nothing was said
            if (isRest(line)) return true;
            if (!nodes.isEmpty() || line.first() == '#') flush(told);
            before = line;
            return false;
        }

        /** What follows the brackets of a tensor on a line of its own. */
        private static boolean isRest(LogLine line) {
            if (line.stamped() || line.first() != ' ') return false;
            int start = Numbers.skipBlanks(line.text(), 0);
            return line.text().startsWith("grad_fn=", start)
                    || line.text().startsWith("device=", start)
                    || line.text().startsWith("requires_grad=", start);
        }

        private void heading(String text, Told told) {
            Optional<CellKind> said = CellNames.kind(text);
            boolean edges = text.toLowerCase(Locale.ROOT).contains("beta");
            if (!text.isEmpty() && (said.isPresent() || edges)) {
                flush(told);
                kind = said;
                beta = edges;
            } else if (!text.isEmpty()) {
                flush(told);
                kind = Optional.empty();
                beta = false;
            }
            before = null;
        }

        private String label() {
            return before == null || before.text().length() - before.body() > LONGEST_LABEL ? "" : before.said();
        }

        private void become(TableText table, TableText.State state, Told told) {
            if (state == TableText.State.OPEN) return;
            open = null;
            if (state == TableText.State.BROKEN) {
                told.skipped(Texts.text("importing.dialect.PrintedTables.broken"));
                return;
            }
            Optional<double[][]> rows = table.rows();
            if (beta || rows.isEmpty()) {
                if (beta) told.skipped(Texts.text("importing.dialect.PrintedTables.beta"));
                return;
            }
            whole(rows.get(), told);
        }

        private void whole(double[][] rows, Told told) {
            int expected = FIRST_NODE + nodes.size();
            boolean goesOn = rows.length == expected && (nodes.isEmpty() || nodes.get(0)[0].length == rows[0].length);
            boolean again = !nodes.isEmpty() && Arrays.deepEquals(nodes.get(nodes.size() - 1), rows);
            if (again) return; // two processes write one file
            if (goesOn) {
                nodes.add(rows);
                return;
            }
            flush(told);
            if (rows.length == FIRST_NODE) nodes.add(rows);
            else tell(rows, told);
        }

        /** Tells the tables of the nodes as one. */
        private void flush(Told told) {
            if (nodes.isEmpty()) return;
            double[][] rows = nodes.stream().flatMap(Arrays::stream).toArray(double[][]::new);
            nodes.clear();
            tell(rows, told);
        }

        private void tell(double[][] rows, Told told) {
            told.table(kind, rows);
            kind = Optional.empty(); // the next one without a heading is what comes after it
        }

        private void broken(Told told) {
            open = null;
            told.skipped(Texts.text("importing.dialect.PrintedTables.broken"));
        }

        @Override
        public void end(Told told) {
            if (open != null) broken(told);
            flush(told);
        }
    }
}
