package nascope.importing.dialect;

import nascope.base.Texts;
import nascope.importing.line.LogLine;
import nascope.importing.line.Numbers;
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
        private static final int MOST_BETWEEN = 20; // lines that are not of the table, within one

        private static final String PADDLE = "Tensor(shape="; // the numbers stand in the lines below

        private final TableParts parts = new TableParts();
        private @Nullable LogLine before; // the last line that was said and is no table; null where there is none
        private @Nullable TableText open; // null between tables
        private @Nullable TableText bare; // rows without a heading, as long as it is not known what they are
        private @Nullable TableText ended; // a whole one of which the next line may say more
        private int between; // lines within the open one that are not of it

        @Override
        public boolean take(LogLine line, Told told) {
            if (ended != null) {
                boolean rest = isRest(line);
                add(ended, rest ? line.said() : "", told);
                if (rest) return true;
            }
            if (open != null) {
                if (open.mayHold(line.text(), line.body())) {
                    go(open, open.next(line.text(), line.body()), line, told);
                    return true;
                }
                boolean another = TableText.beginsAt(line.text(), line.body()) >= 0;
                if (!another && ++between <= MOST_BETWEEN) return false;
                broken(told);
            }
            char first = line.first();
            if ("{[,".indexOf(first) >= 0 && isJson(line)) return passed(line, told);
            if (first == 'e' || first == 't' || first == 'v' || first == 'S') { // most lines of most logs
                if (!line.holds("(") && !line.holds(":") && !line.holds("[[")) return passed(line, told);
            }
            int start = TableText.beginsAt(line.text(), line.body());
            if (start < 0) return bareRow(line, told) || passed(line, told);
            begin(line, line.body(), start, told);
            return true;
        }

        /** JSON, or a dictionary of Python, which have rows of their own. */
        private static boolean isJson(LogLine line) {
            return line.holds("\":") || (line.holds("': ") && !line.holds("tensor(") && !line.holds("array("));
        }

        private void begin(LogLine line, int from, int start, Told told) {
            String named = start - from > LONGEST_LABEL ? "" : line.text().substring(from, start);
            boolean names = CellNames.kind(named).isPresent() || named.contains("eta");
            String heading = names ? named : label();
            if (!heading.isEmpty()) parts.heading(heading, told);
            before = null;
            bare = null;
            between = 0;
            open = new TableText();
            go(open, open.begin(line.text(), start), line, told);
        }

        /** What became of a table with a line; further ones may stand in the same line. */
        private void go(TableText table, TableText.State state, LogLine line, Told told) {
            if (state == TableText.State.OPEN) return;
            open = null;
            if (state == TableText.State.BROKEN) {
                told.skipped(Texts.text("importing.dialect.PrintedTables.broken"));
                return;
            }
            String rest = line.text().substring(table.end());
            if (rest.strip().equals(",")) {
                ended = table;
                return;
            }
            int start = TableText.beginsAt(line.text(), table.end());
            add(table, start < 0 ? rest : line.text().substring(table.end(), start), told);
            if (start >= 0) begin(line, table.end(), start, told);
        }

        /** @param rest what stands behind it, such as where its numbers come from */
        private void add(TableText table, String rest, Told told) {
            ended = null;
            parts.add(table, rest.contains("Sigmoid"), told);
        }

        /** PyTorch before 0.4 tells only below the rows that they are a tensor. */
        private boolean bareRow(LogLine line, Told told) {
            if (line.stamped() || line.text().isEmpty()) return false;
            TableText rows = bare;
            if (rows == null) {
                if (line.first() != ' ') return false;
                rows = new TableText();
                bare = rows.beginOld(line.text(), 0) == TableText.State.OPEN ? rows : null;
                return false;
            }
            TableText.State state = rows.mayHold(line.text(), 0) ? rows.next(line.text(), 0) : TableText.State.BROKEN;
            if (state == TableText.State.OPEN) return false;
            bare = null;
            if (state == TableText.State.BROKEN) return false;
            String heading = label();
            if (!heading.isEmpty()) parts.heading(heading, told);
            before = null;
            parts.add(rows, false, told);
            return true;
        }

        /** A line that is no table; what stands in it may be the heading of one. */
        private boolean passed(LogLine line, Told told) {
            if (line.first() == ' ' && line.body() >= line.text().length()) return false; // nothing was said
            if (bare != null) return false;
            if (isRest(line) || line.says(PADDLE)) return true;
            if (isBracket(line)) return false;
            parts.flush(told);
            before = line;
            return false;
        }

        /** What follows the brackets of a tensor on a line of its own. */
        private static boolean isRest(LogLine line) {
            int start = Numbers.skipBlanks(line.text(), line.body());
            return line.text().startsWith("grad_fn=", start)
                    || line.text().startsWith("device=", start)
                    || line.text().startsWith("dtype=", start)
                    || line.text().startsWith("requires_grad=", start);
        }

        /** The end of a list of tensors. */
        private static boolean isBracket(LogLine line) {
            return line.text().length() - line.body() <= 2 && "[](){},".indexOf(line.first()) >= 0;
        }

        private String label() {
            return before == null || before.text().length() - before.body() > LONGEST_LABEL ? "" : before.said();
        }

        private void broken(Told told) {
            open = null;
            told.skipped(Texts.text("importing.dialect.PrintedTables.broken"));
        }

        @Override
        public void end(Told told) {
            if (ended != null) add(ended, "", told);
            if (open != null) broken(told);
            parts.flush(told);
        }
    }
}
