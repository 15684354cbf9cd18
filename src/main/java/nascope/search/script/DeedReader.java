package nascope.search.script;

import java.util.List;
import java.util.function.Function;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.search.snapshot.EdgeConstraint;

/**
 * Reads an entry: {@code at}, a step, a word, what that needs, and for edges perhaps the kind of cell, as in {@code at 100
 * pin 1->2 skip_connect in reduction}. The words are those of interventions in run files.
 *
 * @param word for what is done
 * @param form of the whole entry, for a message
 * @param reader of what comes behind the word
 */
record DeedReader(String word, String form, Function<Words, Deed> reader) {
    static final String DROP = "drop";
    static final String RESTORE = "restore";
    static final String PIN = "pin";
    static final String FORBID = "forbid";
    static final String SHIFT = "shift_none";
    static final String SET = "set_alpha";
    static final String FREEZE = "freeze_alpha";
    static final String RANDOM = "random_gates";
    static final String TEACH = "teach";
    static final String CHANGE = "change";

    private static final String AT = "at";

    private static final List<DeedReader> ALL = List.of(
            new DeedReader(
                    DROP,
                    Texts.text("search.script.DeedReader.drop"),
                    words -> new Deed.Constrain(words.edges(), new EdgeConstraint.Dropped())),
            new DeedReader(
                    RESTORE,
                    Texts.text("search.script.DeedReader.restore"),
                    words -> new Deed.Constrain(words.edges(), EdgeConstraint.free())),
            new DeedReader(
                    PIN,
                    Texts.text("search.script.DeedReader.pin"),
                    words -> new Deed.Constrain(words.edges(), new EdgeConstraint.Pinned(words.operation()))),
            new DeedReader(
                    FORBID,
                    Texts.text("search.script.DeedReader.forbid"),
                    words -> new Deed.Constrain(words.edges(), new EdgeConstraint.Forbidden(words.operations()))),
            new DeedReader(
                    SHIFT,
                    Texts.text("search.script.DeedReader.shift_none"),
                    words -> new Deed.ShiftNone(words.edges(), words.number())),
            new DeedReader(
                    SET,
                    Texts.text("search.script.DeedReader.set_alpha"),
                    words -> new Deed.SetAlpha(words.edges(), words.numbers())),
            new DeedReader(
                    FREEZE,
                    Texts.text("search.script.DeedReader.freeze_alpha"),
                    words -> new Deed.FreezeAlpha(words.on())),
            new DeedReader(
                    RANDOM,
                    Texts.text("search.script.DeedReader.random_gates"),
                    words -> new Deed.RandomGates(words.on())),
            new DeedReader(
                    TEACH, Texts.text("search.script.DeedReader.teach"), words -> new Deed.Teach(words.target())),
            new DeedReader(
                    CHANGE,
                    Texts.text("search.script.DeedReader.change"),
                    words -> new Deed.Change(words.next(), words.next())));

    /** @throws IllegalArgumentException naming the rule and what was found */
    static Script.Entry read(String entry) {
        Words words = new Words(entry);
        String first = words.next();
        if (!first.equals(AT))
            throw new IllegalArgumentException(
                    Plain.text("it must begin with \"%s\" and a step, got \"%s\"", AT, first));
        int at = words.step();
        return new Script.Entry(at, named(words.next()).deed(words));
    }

    private static DeedReader named(String word) {
        for (DeedReader reader : ALL) if (reader.word.equals(word)) return reader;
        throw new IllegalArgumentException(Plain.text(
                "what is done must be one of %s, got \"%s\"",
                String.join(", ", ALL.stream().map(DeedReader::word).toList()), word));
    }

    private Deed deed(Words words) {
        Deed deed;
        try {
            deed = reader.apply(words);
        } catch (Words.TooFewException e) {
            throw new IllegalArgumentException(Plain.text("it must have the form %s, got too few words", form), e);
        }
        if (words.left().isEmpty()) return deed;
        throw new IllegalArgumentException(
                Plain.text("it must have the form %s, got \"%s\" besides", form, String.join(" ", words.left())));
    }
}
