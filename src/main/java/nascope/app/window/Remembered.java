package nascope.app.window;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import nascope.base.Plain;
import nascope.setting.Setting;
import org.jspecify.annotations.Nullable;

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
        boolean maximised,
        Optional<Placement> place) {
    /** For whoever opens the window first. */
    public static final Remembered STANDARD =
            new Remembered(false, WindowViewModel.LEAST_PERCENT, 1, false, true, Set.of(), false, Optional.empty());

    private static final double FARTHEST = 100_000; // px of a desktop

    /** Such as {@code theme=dark}, a line a value. */
    String text() {
        Map<String, String> lines = new TreeMap<>();
        lines.put("theme", dark ? "dark" : "light");
        lines.put("percent", Integer.toString(percent));
        lines.put("speed", Double.toString(speed));
        lines.put("story", storyFolded ? "folded" : "shown");
        lines.put("film", filmShown ? "shown" : "folded");
        lines.put("unfolded", unfolded.stream().map(Remembered::name).sorted().collect(Collectors.joining(",")));
        lines.put("maximised", Boolean.toString(maximised));
        place.ifPresent(at -> lines.put(
                "place", Plain.text("%.0f,%.0f,%.0f,%.0f", at.x(), at.y(), at.width(), at.height())));
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
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
                "dark".equals(lines.getProperty("theme")),
                (int) number(lines, "percent", WindowViewModel::takesPercent, STANDARD.percent),
                number(lines, "speed", position -> position >= 0 && position <= 1, STANDARD.speed),
                "folded".equals(lines.getProperty("story")),
                !"folded".equals(lines.getProperty("film")),
                groups(lines.getProperty("unfolded", "")),
                "true".equals(lines.getProperty("maximised")),
                place(lines.getProperty("place")));
    }

    private static double number(Properties lines, String name, DoublePredicate allowed, double otherwise) {
        try {
            double value = Plain.number(lines.getProperty(name, ""));
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

    private static Optional<Placement> place(@Nullable String text) {
        if (text == null) return Optional.empty();
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
