package nascope.space;

import java.util.function.IntPredicate;
import nascope.base.Plain;
import nascope.base.Texts;
import org.jspecify.annotations.Nullable;

/** Cuts a genotype text into tokens, one ahead; blanks, line ends and Python's comments fall away. */
final class GenotypeTokens {
    private static final String SIGNS = "()[]{},=:";

    /** What a token is. */
    enum Kind {
        NAME,
        QUOTED,
        WHOLE,
        DECIMAL,
        SIGN,
        END
    }

    /**
     * One token.
     *
     * @param text the characters, of a quoted token those between the quotes
     * @param character place of its first character in the text, from 1
     */
    record Token(Kind kind, String text, int character) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
        }

        /** How a message shows it. */
        String shown() {
            return switch (kind) {
                case END -> Texts.text("space.GenotypeTokens.the-end-of-the-text");
                case QUOTED -> "'" + text + "'";
                default -> text;
            };
        }
    }

    private final String text;
    private int next; // index of the first character behind the token ahead
    private @Nullable Token ahead; // null until it is asked for, as what follows a genotype may be anything

    /** @param start index of the character to begin at */
    GenotypeTokens(String text, int start) {
        this.text = text;
        this.next = start;
    }

    Token peek() {
        if (ahead == null) ahead = cut();
        return ahead;
    }

    Token take() {
        Token taken = peek();
        ahead = null;
        return taken;
    }

    /** Takes the token if it is that sign or name. */
    boolean takeIf(String sign) {
        if (!peek().is(sign)) return false;
        take();
        return true;
    }

    /** Takes that sign or name, or fails. */
    void expect(String sign) {
        if (!takeIf(sign)) throw unexpected(peek(), Texts.text("space.GenotypeTokens.must-be", sign));
    }

    /** Takes a token of that kind, or fails with the rule. */
    Token expect(Kind kind, String rule) {
        if (peek().kind() != kind) throw unexpected(peek(), rule);
        return take();
    }

    static GenotypeException unexpected(Token found, String rule) {
        return error(found.character(), Plain.text("%s, found %s", rule, found.shown()));
    }

    static GenotypeException error(int character, String message) {
        return new GenotypeException(character, message);
    }

    private Token cut() {
        skipBlanks();
        int start = next;
        if (start == text.length()) return new Token(Kind.END, "", start + 1);
        char first = text.charAt(start);
        if (first == '\'' || first == '"') return quoted(first);
        if (Character.isDigit(first) || first == '-' || first == '.') return number();
        if (Character.isJavaIdentifierStart(first)) {
            skipWhile(Character::isJavaIdentifierPart);
            return new Token(Kind.NAME, text.substring(start, next), start + 1);
        }
        next++;
        if (SIGNS.indexOf(first) < 0)
            throw error(start + 1, Texts.text("space.GenotypeTokens.must-be-a-name-a", SIGNS, first));
        return new Token(Kind.SIGN, String.valueOf(first), start + 1);
    }

    private Token quoted(char quote) {
        int start = next;
        int end = text.indexOf(quote, start + 1);
        int line = text.indexOf('\n', start + 1);
        if (end < 0 || (line >= 0 && line < end))
            throw error(start + 1, Texts.text("space.GenotypeTokens.a-quoted-operation-must-end", quote));
        next = end + 1;
        return new Token(Kind.QUOTED, text.substring(start + 1, end), start + 1);
    }

    private Token number() {
        int start = next;
        skipWhile(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '+');
        String digits = text.substring(start, next);
        if (digits.matches("\\d+")) return new Token(Kind.WHOLE, digits, start + 1);
        if (digits.matches("-?(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?")) return new Token(Kind.DECIMAL, digits, start + 1);
        throw error(start + 1, Texts.text("space.GenotypeTokens.must-be-a-number-found", digits));
    }

    private void skipBlanks() {
        skipWhile(Character::isWhitespace);
        while (next < text.length() && text.charAt(next) == '#') {
            skipWhile(c -> c != '\n');
            skipWhile(Character::isWhitespace);
        }
    }

    private void skipWhile(IntPredicate wanted) {
        while (next < text.length() && wanted.test(text.charAt(next))) next++;
    }
}
