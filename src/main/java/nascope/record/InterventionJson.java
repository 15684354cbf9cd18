package nascope.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.search.Intervention;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * What a person did: {@code {"do": "drop", "cell": "normal", "edge": 2}} and the like. An edge is its place in the list of
 * edges that the header gives.
 */
final class InterventionJson {
    static final String SHIFT = "shift_none";
    static final String SET = "set_alpha";
    static final String FREEZE = "freeze_alpha";
    static final String RANDOM = "random_gates";
    static final String TEACH = "teach";
    static final String CHANGE = "change";

    private InterventionJson() {}

    static void write(ObjectNode object, Intervention intervention) {
        intervention.match(new Writer(object));
    }

    /** @param object to be filled, and returned */
    private record Writer(ObjectNode object) implements Intervention.Cases<ObjectNode> {
        @Override
        public ObjectNode constrain(Intervention.Constrain constrain) {
            ConstraintJson.write(object, constrain.constraint());
            return put(constrain.edge());
        }

        @Override
        public ObjectNode shiftNone(Intervention.ShiftNone shift) {
            object.put(ConstraintJson.DO, SHIFT);
            return put(shift.edge()).put("log_odds", shift.logOdds());
        }

        @Override
        public ObjectNode setAlpha(Intervention.SetAlpha set) {
            object.put(ConstraintJson.DO, SET);
            ArrayNode values = put(set.edge()).putArray("alpha");
            set.values().forEach(values::add);
            return object;
        }

        @Override
        public ObjectNode freezeAlpha(Intervention.FreezeAlpha freeze) {
            return object.put(ConstraintJson.DO, FREEZE).put("on", freeze.frozen());
        }

        @Override
        public ObjectNode randomGates(Intervention.RandomGates random) {
            return object.put(ConstraintJson.DO, RANDOM).put("on", random.on());
        }

        @Override
        public ObjectNode teach(Intervention.Teach teach) {
            return object.put(ConstraintJson.DO, TEACH)
                    .put("target", teach.target().label());
        }

        @Override
        public ObjectNode changeSetting(Intervention.ChangeSetting change) {
            return object.put(ConstraintJson.DO, CHANGE)
                    .put("setting", change.setting().name())
                    .put("value", change.value());
        }

        private ObjectNode put(CellEdge edge) {
            return object.put("cell", edge.kind().label()).put("edge", edge.index());
        }
    }

    /** @throws InputException if it is none, or cannot be done to a network of the space */
    static Intervention read(JsonFields fields, SearchSpace space) {
        String word = fields.text(ConstraintJson.DO);
        try {
            return switch (word) {
                case SHIFT -> shift(fields, space);
                case SET -> new Intervention.SetAlpha(edge(fields, space), alpha(fields, space));
                case FREEZE -> new Intervention.FreezeAlpha(fields.flag("on"));
                case RANDOM -> new Intervention.RandomGates(fields.flag("on"));
                case TEACH -> new Intervention.Teach(target(fields));
                case CHANGE ->
                    new Intervention.ChangeSetting(Settings.named(fields.text("setting")), fields.text("value"));
                default -> constrain(word, fields, space);
            };
        } catch (IllegalArgumentException e) {
            throw new InputException(Texts.text("record.InterventionJson.s", fields.where(), e.getMessage()), e);
        }
    }

    private static Intervention shift(JsonFields fields, SearchSpace space) {
        if (space.noneColumn() < 0)
            throw fields.wrong(
                    ConstraintJson.DO,
                    Texts.text("record.InterventionJson.none-must-be-a-candidate"),
                    fields.field(ConstraintJson.DO, ""));
        return new Intervention.ShiftNone(edge(fields, space), fields.number("log_odds"));
    }

    private static List<Double> alpha(JsonFields fields, SearchSpace space) {
        List<Double> values = fields.numbers("alpha");
        int candidates = space.candidates().size();
        if (values.size() == candidates) return values;
        throw fields.wrong(
                "alpha",
                Texts.text("record.InterventionJson.a-number-for-each-of", candidates),
                fields.field("alpha", ""));
    }

    private static Intervention constrain(String word, JsonFields fields, SearchSpace space) {
        if (ConstraintJson.WORDS.contains(word)) {
            CellEdge edge = edge(fields, space);
            EdgeConstraint constraint = ConstraintJson.read(fields);
            constraint.requireFits(space.candidates());
            return new Intervention.Constrain(edge, constraint);
        }
        throw unknown(fields);
    }

    static InputException unknown(JsonFields fields) {
        return fields.wrong(
                ConstraintJson.DO,
                Texts.text(
                        "record.InterventionJson.one-of-s-s",
                        String.join(", ", ConstraintJson.WORDS),
                        String.join(", ", SHIFT, SET, FREEZE, RANDOM, TEACH, CHANGE)),
                fields.field(ConstraintJson.DO, ""));
    }

    private static CellEdge edge(JsonFields fields, SearchSpace space) {
        String label = fields.text("cell");
        CellKind kind = Arrays.stream(CellKind.values())
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> fields.wrong(
                        "cell", Texts.text("record.InterventionJson.a-kind-of-cell"), fields.field("cell", "")));
        if (!space.distinctKinds().contains(kind))
            throw fields.wrong(
                    "cell", Texts.text("record.InterventionJson.a-kind-of-cell-of-the-run"), fields.field("cell", ""));
        return new CellEdge(kind, fields.wholeBelow("edge", space.topology().edgeCount()));
    }

    static TrainingMode.Target target(JsonFields fields) {
        String label = fields.text("target");
        return Arrays.stream(TrainingMode.Target.values())
                .filter(target -> target.label().equals(label))
                .findFirst()
                .orElseThrow(() -> fields.wrong(
                        "target",
                        Texts.text("record.InterventionJson.one-of-both-weights-alpha"),
                        fields.field("target", "")));
    }
}
