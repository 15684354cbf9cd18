package nascope.app.window;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import nascope.app.instruments.Pages;
import nascope.base.Plain;
import nascope.setting.Setting;

/**
 * What a window is like when it opens: as the one before was left. Reading and writing are inverse; of a text that makes no
 * sense every value that does not is as it is for whoever opens the window first.
 *
 * @param dark whether the theme is
 * @param percent size of everything, see {@link WindowViewModel#percentProperty}
 * @param speed position of the speed slider
 * @param storyFolded whether the story shows its title alone
 * @param filmShown whether the timeline shows the film
 * @param unfolded groups of settings that show all of them
 * @param instruments that are in sight
 * @param maximised whether the window fills its screen
 * @param place of the window while it does not; empty before there was one
 */
public record Remembered(
        boolean dark,
        int percent,
        double speed,
        boolean storyFolded,
        boolean filmShown,
        Set<Setting.Group> unfolded,
        Pages.Choice instruments,
        boolean maximised,
        Optional<Placement> place) {
    private static final Pages.Choice USUAL = new Pages.Choice("loss-minus-entropy", "");

    /** For whoever opens the window first. */
    public static final Remembered STANDARD = new Remembered(
            false, WindowViewModel.LEAST_PERCENT, 1, false, true, Set.of(), USUAL, false, Optional.empty());

    private static final double FARTHEST = 100_000; // px of a desktop

    /** Such as {@code theme=dark}, a line a value. */
    String text() {
        Properties lines = new Properties();
        lines.setProperty("theme", dark ? "dark" : "light");
        lines.setProperty("percent", Integer.toString(percent));
        lines.setProperty("speed", Double.toString(speed));
        lines.setProperty("story", storyFolded ? "folded" : "shown");
        lines.setProperty("film", filmShown ? "shown" : "folded");
        lines.setProperty(
                "unfolded", unfolded.stream().map(Remembered::name).sorted().collect(Collectors.joining(",")));
        lines.setProperty("pinned", instruments.pinned());
        lines.setProperty("instruments", instruments.first());
        lines.setProperty("maximised", Boolean.toString(maximised));
        place.ifPresent(at ->
                lines.setProperty("place", Plain.text("%.0f,%.0f,%.0f,%.0f", at.x(), at.y(), at.width(), at.height())));
        return lines.stringPropertyNames().stream()
                .sorted()
                .map(name -> name + "=" + lines.getProperty(name) + "\n")
                .collect(Collectors.joining());
    }

    static Remembered of(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return STANDARD; // has an escape that is none
        }
        return new Remembered(
                lines.getProperty("theme", "").equals("dark"),
                (int) number(lines.getProperty("percent", ""), WindowViewModel::takesPercent, STANDARD.percent),
                number(lines.getProperty("speed", ""), position -> position >= 0 && position <= 1, STANDARD.speed),
                lines.getProperty("story", "").equals("folded"),
                !lines.getProperty("film", "").equals("folded"),
                groups(lines.getProperty("unfolded", "")),
                new Pages.Choice(
                        lines.getProperty("pinned", USUAL.pinned()), lines.getProperty("instruments", USUAL.first())),
                lines.getProperty("maximised", "").equals("true"),
                place(lines.getProperty("place", "")));
    }

    private static double number(String text, DoublePredicate allowed, double otherwise) {
        try {
            double value = Plain.number(text);
            return allowed.test(value) ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static Set<Setting.Group> groups(String names) {
        List<String> known = List.of(names.split(",", -1));
        return Arrays.stream(Setting.Group.values())
                .filter(group -> known.contains(name(group)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Setting.Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Placement> place(String text) {
        try {
            double[] numbers = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .filter(number -> Math.abs(number) < FARTHEST)
                    .toArray();
            return numbers.length == 4 && numbers[2] > 0 && numbers[3] > 0
                    ? Optional.of(new Placement(numbers[0], numbers[1], numbers[2], numbers[3]))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
