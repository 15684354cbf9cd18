package nascope.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.run.Happening;
import nascope.space.SearchSpace;

/**
 * A line of a run file after the first. A step has a field {@code step}; what happened between steps has one of the fields
 * {@code intervention}, {@code fork}, {@code switch}, {@code rename} and {@code delete} instead, the last four with the
 * number of a branch.
 */
final class HappeningJson {
    private static final String TAKES_BACK = "takes_back";
    private static final String INTERVENTION = "intervention";
    private static final String FORK = "fork";
    private static final String SWITCH = "switch";
    private static final String RENAME = "rename";
    private static final String DELETE = "delete";
    private static final String AFTER = "after"; // steps done

    private static final Writer WRITER = new Writer();

    private HappeningJson() {}

    static ObjectNode write(Happening happening) {
        return happening.match(WRITER);
    }

    private static final class Writer implements Happening.Cases<ObjectNode> {
        @Override
        public ObjectNode stepped(Happening.Stepped stepped) {
            return StepJson.write(stepped.snapshot());
        }

        @Override
        public ObjectNode intervened(Happening.Intervened event) {
            ObjectNode object = object();
            InterventionJson.write(object.putObject(INTERVENTION), event.intervention());
            object.put(AFTER, event.step());
            InterventionJson.write(object.putObject("undo"), event.undo());
            return event.takesBack() ? object.put(TAKES_BACK, true) : object;
        }

        @Override
        public ObjectNode forked(Happening.Forked fork) {
            return object().put(FORK, fork.branch())
                    .put("name", fork.name())
                    .put("parent", fork.parent())
                    .put(AFTER, fork.step());
        }

        @Override
        public ObjectNode switched(Happening.Switched switched) {
            return object().put(SWITCH, switched.branch());
        }

        @Override
        public ObjectNode renamed(Happening.Renamed renamed) {
            return object().put(RENAME, renamed.branch()).put("name", renamed.name());
        }

        @Override
        public ObjectNode deleted(Happening.Deleted deleted) {
            return object().put(DELETE, deleted.branch());
        }

        private static ObjectNode object() {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** @throws InputException if it is none */
    static Happening read(JsonFields fields, SearchSpace space) {
        Set<String> names = fields.names();
        try {
            if (names.contains(INTERVENTION))
                return new Happening.Intervened(
                        fields.whole(AFTER),
                        InterventionJson.read(fields.object(INTERVENTION), space),
                        InterventionJson.read(fields.object("undo"), space),
                        names.contains(TAKES_BACK) && fields.flag(TAKES_BACK));
            if (names.contains(FORK))
                return new Happening.Forked(
                        fields.whole(FORK), fields.text("name"), fields.whole("parent"), fields.whole(AFTER));
            if (names.contains(SWITCH)) return new Happening.Switched(fields.whole(SWITCH));
            if (names.contains(RENAME)) return new Happening.Renamed(fields.whole(RENAME), fields.text("name"));
            if (names.contains(DELETE)) return new Happening.Deleted(fields.whole(DELETE));
            return new Happening.Stepped(StepJson.read(fields, space));
        } catch (IllegalArgumentException e) {
            throw new InputException(Texts.text("record.HappeningJson.s", fields.where(), e.getMessage()), e);
        }
    }
}
