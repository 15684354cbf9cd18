package nascope.search.term;

import java.util.List;
import nascope.setting.Setting;

/** The terms that alpha's loss can have: a new one is a class and a line here. */
public final class AlphaTerms {
    /** In the order in which they are shown. */
    public static final List<AlphaTerm> ALL = List.of(new EntropyRegulariser());

    private AlphaTerms() {}

    /** Settings that concern one term alone, in the order in which they are shown. */
    public static List<Setting<?>> settings() {
        return ALL.stream()
                .<Setting<?>>flatMap(term -> term.settings().stream())
                .toList();
    }
}
