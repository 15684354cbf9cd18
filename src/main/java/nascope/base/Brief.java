package nascope.base;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that quote what was found in somebody's file, however long that is: a word that is longer than any name of a
 * file is shown by its beginning, its end and its length, and so is a sentence of very many words.
 */
public final class Brief {
    static final int LONGEST_WORD = 260; // letters: the longest name of a file is 255, and signs stand around it
    static final int LONGEST_SENTENCE = 1500; // letters, so that a message still fits a screen
    private static final Pattern LONG_WORD = Pattern.compile("[^\\s/\\\\]{" + (LONGEST_WORD + 1) + ",}");
    private static final int SHOWN_OF_WORD = 60; // letters, of the beginning and of the end
    private static final int SHOWN_AT_END = 300; // letters of a sentence, which ends with what was found

    private Brief() {}

    /** The sentence itself, unless it is too long to be read. */
    public static String text(String sentence) {
        if (sentence.length() <= LONGEST_WORD) return sentence;
        String words = LONG_WORD
                .matcher(sentence)
                .replaceAll(word -> Matcher.quoteReplacement(shortened(word.group(), SHOWN_OF_WORD, SHOWN_OF_WORD)));
        return words.length() <= LONGEST_SENTENCE
                ? words
                : shortened(words, LONGEST_SENTENCE - 2 * SHOWN_AT_END, SHOWN_AT_END);
    }

    private static String shortened(String text, int first, int last) {
        return Texts.text(
                "base.Brief.letters-left-out",
                whole(text, 0, first),
                text.length() - first - last,
                whole(text, text.length() - last, text.length()));
    }

    /** A piece of a text that splits no letter of two characters. */
    private static String whole(String text, int from, int to) {
        int begin = Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        int end = Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
        return text.substring(begin, end);
    }
}
