package nascope.space;

import nascope.base.Brief;
import nascope.base.InputException;
import nascope.base.Texts;

/** A text that is no genotype, or one that cannot be: where, and why. */
public final class GenotypeException extends InputException {
    private static final long serialVersionUID = 1L;

    private final int character;
    private final String rule;

    /**
     * Names the place and the rule.
     *
     * @param character place in the text, from 1
     * @param rule what must be there, and what was found
     */
    GenotypeException(int character, String rule) {
        super(Texts.text("space.GenotypeException.genotype-text-character-d-s", character, rule));
        this.character = character;
        this.rule = Brief.text(rule);
    }

    /** The place in the text, from 1. */
    public int character() {
        return character;
    }

    /** What must be there, and what was found. */
    public String rule() {
        return rule;
    }
}
