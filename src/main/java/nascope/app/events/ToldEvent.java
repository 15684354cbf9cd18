package nascope.app.events;

import nascope.analysis.event.Event;
import nascope.picture.look.Numbers;

/**
 * An event as the window tells it.
 *
 * @param words the sentence, its numbers as in the person's country
 */
public record ToldEvent(Event event, String words) {
    static ToldEvent of(Event event) {
        return new ToldEvent(event, event.said().in(Numbers::text).replaceAll("-(?=\\d)", "−"));
    }

    public int step() {
        return event.step();
    }
}
