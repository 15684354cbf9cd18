package nascope.analysis.story;

/**
 * One thing a search is going to show.
 *
 * @param text a few words that say it once it came true
 * @param condition when it did
 */
public record StoryLine(String text, Condition condition) {}
