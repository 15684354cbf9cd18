package nascope.data.reader;

import java.util.List;
import nascope.base.Texts;

/** Names for a sentence: the first few, and how many more there are. */
final class SomeNames {
    private static final int MOST = 3;

    private SomeNames() {}

    static String of(List<String> names) {
        if (names.size() <= MOST) return String.join(", ", names);
        return Texts.text(
                "data.reader.SomeNames.and-more", String.join(", ", names.subList(0, MOST)), names.size() - MOST);
    }
}
