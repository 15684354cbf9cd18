package nascope.app.story;

import java.util.OptionalInt;

/**
 * A line of the story as it stands where the window stands.
 *
 * @param text what it says
 * @param step from which on it is true; empty if it is not yet
 */
public record ToldLine(String text, OptionalInt step) {}
