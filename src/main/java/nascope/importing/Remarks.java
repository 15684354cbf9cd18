package nascope.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nascope.base.Plain;
import nascope.base.Texts;

/** What was assumed and what was left out, each once, with the numbers of the first lines that it is about. */
final class Remarks {
    private static final int MOST = 100; // sentences
    private static final int LINES = 5; // that are named

    /** Where something is so. */
    private static final class Places {
        private final List<Long> first = new ArrayList<>();
        private long count;
    }

    private final Map<String, Places> byText = new LinkedHashMap<>();
    private long more; // that nobody is told of

    /** Adds what is so of a line. */
    void add(long line, String text) {
        Places places = byText.get(text);
        if (places == null) {
            if (byText.size() == MOST) {
                more++;
                return;
            }
            places = new Places();
            byText.put(text, places);
        }
        places.count++;
        if (places.first.size() < LINES) places.first.add(line);
    }

    /** Adds what is so of the whole file. */
    void add(String text) {
        byText.putIfAbsent(text, new Places());
    }

    /** The sentences, in the order in which they came. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        byText.forEach((text, places) -> sentences.add(sentence(text, places)));
        if (more > 0) sentences.add(Texts.text("importing.Remarks.and-more", more));
        return sentences;
    }

    private static String sentence(String text, Places places) {
        if (places.first.isEmpty()) return text;
        if (places.first.size() == 1) return Texts.text("importing.Remarks.line", places.first.get(0), text);
        String lines =
                String.join(", ", places.first.stream().map(String::valueOf).toList());
        long others = places.count - places.first.size();
        return others == 0
                ? Texts.text("importing.Remarks.lines", lines, text)
                : Texts.text("importing.Remarks.lines-and", lines, Plain.text("%d", others), text);
    }
}
