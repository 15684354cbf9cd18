package nascope.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.search.script.Deed;
import nascope.search.script.Script;
import nascope.search.script.ScriptedEdges;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.operation.Operations;

/**
 * A script in a settings file, a preset or the header of a run: a list of entries such as {@code {"at": 0, "do": "pin",
 * "edge": "1->2", "operation": "sep_conv_5x5"}}. The rest of an entry is what {@link InterventionJson} writes, but that
 * edges may be named, {@code cell} may be left out, and so may {@code on} where it is true.
 */
final class ScriptJson {
    private static final String AT = "at";
    private static final String CELL = "cell";
    private static final String EDGE = "edge";
    private static final String OPERATION = "operation";
    private static final String ON = "on";
    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            AT,
            ConstraintJson.DO,
            CELL,
            EDGE,
            OPERATION,
            "operations",
            "log_odds",
            "alpha",
            ON,
            "target",
            "setting",
            "value"));
    private static final int EDGES = new CellTopology(CellTopology.MOST_SEARCHED).edgeCount();

    private ScriptJson() {}

    static ArrayNode write(Script script) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Script.Entry entry : script.entries())
            entry.deed().match(new Writer(array.addObject().put(AT, entry.at())));
        return array;
    }

    /** @param object to be filled, and returned */
    private record Writer(ObjectNode object) implements Deed.Cases<ObjectNode> {
        @Override
        public ObjectNode constrain(Deed.Constrain deed) {
            ConstraintJson.write(object, deed.constraint());
            return put(deed.edges());
        }

        @Override
        public ObjectNode shiftNone(Deed.ShiftNone deed) {
            object.put(ConstraintJson.DO, InterventionJson.SHIFT);
            return put(deed.edges()).put("log_odds", deed.logOdds());
        }

        @Override
        public ObjectNode setAlpha(Deed.SetAlpha deed) {
            object.put(ConstraintJson.DO, InterventionJson.SET);
            ArrayNode values = put(deed.edges()).putArray("alpha");
            deed.values().forEach(values::add);
            return object;
        }

        @Override
        public ObjectNode freezeAlpha(Deed.FreezeAlpha deed) {
            return object.put(ConstraintJson.DO, InterventionJson.FREEZE).put(ON, deed.frozen());
        }

        @Override
        public ObjectNode randomGates(Deed.RandomGates deed) {
            return object.put(ConstraintJson.DO, InterventionJson.RANDOM).put(ON, deed.on());
        }

        @Override
        public ObjectNode teach(Deed.Teach deed) {
            return object.put(ConstraintJson.DO, InterventionJson.TEACH)
                    .put("target", deed.target().label());
        }

        @Override
        public ObjectNode change(Deed.Change deed) {
            return object.put(ConstraintJson.DO, InterventionJson.CHANGE)
                    .put("setting", deed.setting())
                    .put("value", deed.value());
        }

        private ObjectNode put(ScriptedEdges edges) {
            edges.cell().ifPresent(cell -> object.put(CELL, cell.label()));
            return object.put(EDGE, edges.name());
        }
    }

    /** @throws InputException naming the entry, the rule and what was found */
    static Script read(List<JsonFields> entries) {
        List<Script.Entry> read = new ArrayList<>();
        for (JsonFields fields : entries) {
            for (String name : fields.names())
                if (!FIELDS.contains(name))
                    throw fields.wrong(
                            name,
                            Texts.text("record.ScriptJson.one-of-the-fields", String.join(", ", FIELDS)),
                            fields.field(name, ""));
            try {
                read.add(new Script.Entry(fields.whole(AT), deed(fields)));
            } catch (IllegalArgumentException e) {
                throw fields.wrong(e);
            }
        }
        return new Script(read);
    }

    private static Deed deed(JsonFields fields) {
        String word = fields.text(ConstraintJson.DO);
        return switch (word) {
            case InterventionJson.SHIFT -> new Deed.ShiftNone(edges(fields), fields.number("log_odds"));
            case InterventionJson.SET -> new Deed.SetAlpha(edges(fields), fields.numbers("alpha"));
            case InterventionJson.FREEZE -> new Deed.FreezeAlpha(on(fields));
            case InterventionJson.RANDOM -> new Deed.RandomGates(on(fields));
            case InterventionJson.TEACH -> new Deed.Teach(InterventionJson.target(fields));
            case InterventionJson.CHANGE -> new Deed.Change(fields.text("setting"), value(fields));
            default -> {
                if (!ConstraintJson.WORDS.contains(word)) throw InterventionJson.unknown(fields);
                yield new Deed.Constrain(edges(fields), constraint(word, fields));
            }
        };
    }

    private static EdgeConstraint constraint(String word, JsonFields fields) {
        boolean one = word.equals("forbid") && fields.has(OPERATION);
        return one
                ? new EdgeConstraint.Forbidden(Set.of(Operations.named(fields.text(OPERATION))))
                : ConstraintJson.read(fields);
    }

    private static ScriptedEdges edges(JsonFields fields) {
        Optional<CellKind> cell =
                fields.has(CELL) ? Optional.of(ScriptedEdges.kind(fields.text(CELL))) : Optional.empty();
        return fields.field(EDGE, Texts.text("record.ScriptJson.an-edge")).isNumber()
                ? ScriptedEdges.ofPlace(fields.wholeBelow(EDGE, EDGES), cell)
                : new ScriptedEdges(fields.text(EDGE), cell);
    }

    private static boolean on(JsonFields fields) {
        return !fields.has(ON) || fields.flag(ON);
    }

    private static String value(JsonFields fields) {
        JsonNode value = fields.field("value", Texts.text("record.ScriptJson.a-value"));
        if (value.isContainerNode() || value.isNull())
            throw fields.wrong("value", Texts.text("record.ScriptJson.a-value"), value);
        return value.asText();
    }
}
