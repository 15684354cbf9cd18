package nascope.app.outcome;

/**
 * A pattern that a run showed.
 *
 * @param words what it is, for a person
 * @param step at which it came true
 */
public record Showed(String words, int step) {}
