package nascope.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.analysis.story.Condition;
import nascope.analysis.story.EdgeSet;
import nascope.analysis.story.Story;
import nascope.analysis.story.StoryLine;
import nascope.base.Texts;

/**
 * Reads a story, an object with {@code sentence}, {@code seen}, {@code lines} and perhaps {@code watch} and {@code next}.
 * A line has {@code says} and {@code when}, the name of a condition, with {@code edges} (all of them where it is left
 * out), {@code part} (1 where it is left out) and {@code value} as the condition needs them.
 */
final class StoryJson {
    private StoryJson() {}

    /** @throws InputException naming the file, the place in it, the rule and what was found */
    static Story read(JsonFields story) {
        try {
            return story(story);
        } catch (IllegalArgumentException e) {
            throw story.wrong(e);
        }
    }

    private static Story story(JsonFields story) {
        List<StoryLine> lines = new ArrayList<>();
        for (JsonFields line : story.objects("lines")) lines.add(new StoryLine(line.text("says"), condition(line)));
        Optional<Story.Next> next = Optional.empty();
        if (story.has("next")) {
            JsonFields fields = story.object("next");
            next = Optional.of(new Story.Next(fields.text("preset"), fields.text("says")));
        }
        return new Story(
                story.text("sentence"),
                story.has("watch") ? Optional.of(story.text("watch")) : Optional.empty(),
                lines,
                story.text("seen"),
                next);
    }

    private static Condition condition(JsonFields line) {
        try {
            return conditionOf(line);
        } catch (IllegalArgumentException e) {
            throw line.wrong(e);
        }
    }

    private static Condition conditionOf(JsonFields line) {
        EdgeSet edges = new EdgeSet(line.has("edges") ? line.text("edges") : "all");
        double part = line.has("part") ? line.number("part") : 1;
        return switch (line.text("when")) {
            case "none-leads" -> new Condition.NoneLeads(edges, part);
            case "none-led" -> new Condition.NoneLed(edges, part);
            case "back" -> new Condition.Back(edges, part);
            case "alive" -> new Condition.Alive(edges, part, line.number("value"));
            case "thin" -> new Condition.Thin(edges, part, line.number("value"));
            case "inputs-ahead" -> new Condition.InputsAhead(line.number("value"));
            default -> throw line.wrong("when", Texts.text("record.StoryJson.one-of"), line.field("when", ""));
        };
    }
}
