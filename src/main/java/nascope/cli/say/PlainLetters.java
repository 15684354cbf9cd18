package nascope.cli.say;

import nascope.analysis.event.Event;
import nascope.base.Texts;

/** Sentences as every terminal can show them. */
public final class PlainLetters {
    private PlainLetters() {}

    /** An event as a line. */
    public static String line(Event event) {
        return of(Texts.text(
                "cli.say.PlainLetters.step", event.step(), event.said().plain()));
    }

    /** A sentence in letters that every terminal has. */
    public static String of(String sentence) {
        return sentence.replace("→", "->")
                .replace("×", "x")
                .replace("−", "-")
                .replace("±", "+-")
                .replace("’", "'")
                .replace("“", "\"")
                .replace("”", "\"");
    }
}
