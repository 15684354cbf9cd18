package nascope.importing.dialect;

import java.util.Optional;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.importing.line.LogLine;
import nascope.space.Genotype;
import nascope.space.GenotypeText;

/** Genotypes as text, in a line of any program: also those that a terminal has wrapped. */
final class GenotypeLines implements Dialect {
    private static final int MOST_WRAPPED = 60; // lines

    @Override
    public String label() {
        return Texts.text("importing.dialect.GenotypeLines.label");
    }

    @Override
    public Reader open() {
        return new Genotypes();
    }

    private static final class Genotypes implements Reader {
        private final StringBuilder open = new StringBuilder(); // what a genotype that goes on has so far
        private int lines; // of it
        private boolean last; // whether it is the one the program ends with

        @Override
        public boolean take(LogLine line, Told told) {
            if (lines > 0) {
                if (line.stamped() || lines == MOST_WRAPPED) {
                    broken(told);
                } else {
                    open.append(line.text());
                    lines++;
                    closed(told);
                    return true;
                }
            }
            if (!mayHold(line) || line.holds("\"arch_eval\""))
                return false; // many, of which another dialect knows the epochs
            int start = GenotypeText.begins(line.text(), line.body());
            if (start < 0) return false;
            String before = line.text().substring(line.body(), start);
            last = before.contains("est ") || before.contains("inal") || before.startsWith("Last ");
            if (line.holds("(recurrent=")) {
                told.noSearch();
                told.skipped(Texts.text("importing.dialect.GenotypeLines.recurrent"));
                return true;
            }
            open.append(line.text(), start, line.text().length());
            lines = 1;
            closed(told);
            return true;
        }

        /** Cheap, as it is asked of every line. */
        private static boolean mayHold(LogLine line) {
            String text = line.text();
            boolean brackets = text.indexOf('(', line.body()) >= 0 || text.indexOf('{', line.body()) >= 0;
            return (brackets && (line.holds("enotype") || line.holds("normal'") || line.holds("normal_concat")))
                    || (text.indexOf('|', line.body()) >= 0 && line.holds("|+|"));
        }

        private void closed(Told told) {
            String text = open.toString();
            if (!whole(text)) return;
            lines = 0;
            open.setLength(0);
            try {
                Genotype genotype = GenotypeText.readFirst(text);
                if (last) told.ends(genotype);
                else told.genotype(genotype);
            } catch (InputException e) {
                told.skipped(Texts.text("importing.dialect.GenotypeLines.unreadable", String.valueOf(e.getMessage())));
            }
        }

        /** Whether its brackets are closed; the text form of NAS-Bench-201 is whole in any case. */
        private static boolean whole(String text) {
            if (text.startsWith("|")) return true;
            int depth = 0;
            for (int i = 0; i < text.length(); i++) {
                char sign = text.charAt(i);
                if (sign == '(' || sign == '{' || sign == '[') depth++;
                if ((sign == ')' || sign == '}' || sign == ']') && --depth == 0) return true;
            }
            return false;
        }

        private void broken(Told told) {
            lines = 0;
            open.setLength(0);
            told.skipped(Texts.text("importing.dialect.GenotypeLines.broken"));
        }

        @Override
        public void end(Told told) {
            if (lines > 0) broken(told);
        }
    }

    /** Where the genotype is in a text; empty if there is none. */
    static Optional<Genotype> in(String text) {
        int start = GenotypeText.begins(text, 0);
        if (start < 0) return Optional.empty();
        try {
            return Optional.of(GenotypeText.readFirst(text.substring(start)));
        } catch (InputException e) {
            return Optional.empty();
        }
    }
}
