package nascope.app.live;

import nascope.picture.look.Numbers;
import nascope.run.told.HandWords;
import nascope.search.Intervention;
import nascope.space.SearchSpace;

/** What a person did to a search, in the words of the window. */
public final class EventWords {
    private EventWords() {}

    /** Such as {@code edge 0→3 dropped}. */
    public static String of(Intervention intervention, SearchSpace space) {
        return HandWords.of(intervention, space, Numbers::of);
    }
}
