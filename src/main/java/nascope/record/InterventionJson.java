package nascope.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.search.Intervention;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;

/**
 * What a person did: {@code {"do": "drop", "cell": "normal", "edge": 2}} and the like. An edge is its place in the list of
 * edges that the header gives.
 */
final class InterventionJson {
    private static final String SHIFT = "shift_none";
    private static final String SET = "set_alpha";
    private static final String FREEZE = "freeze_alpha";
    private static final String RANDOM = "random_gates";
    private static final String TEACH = "teach";
    private static final String CHANGE = "change";

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

    /** @throws InputException if it is none */
    static Intervention read(JsonFields fields) {
        String word = fields.text(ConstraintJson.DO);
        try {
            return switch (word) {
                case SHIFT -> new Intervention.ShiftNone(edge(fields), fields.number("log_odds"));
                case SET -> new Intervention.SetAlpha(edge(fields), fields.numbers("alpha"));
                case FREEZE -> new Intervention.FreezeAlpha(fields.flag("on"));
                case RANDOM -> new Intervention.RandomGates(fields.flag("on"));
                case TEACH -> new Intervention.Teach(target(fields));
                case CHANGE ->
                    new Intervention.ChangeSetting(Settings.named(fields.text("setting")), fields.text("value"));
                default -> constrain(word, fields);
            };
        } catch (IllegalArgumentException e) {
            throw new InputException(Texts.text("record.InterventionJson.s", fields.where(), e.getMessage()), e);
        }
    }

    private static Intervention constrain(String word, JsonFields fields) {
        if (ConstraintJson.WORDS.contains(word))
            return new Intervention.Constrain(edge(fields), ConstraintJson.read(fields));
        throw fields.wrong(
                ConstraintJson.DO,
                Texts.text(
                        "record.InterventionJson.one-of-s-s",
                        String.join(", ", ConstraintJson.WORDS),
                        String.join(", ", SHIFT, SET, FREEZE, RANDOM, TEACH, CHANGE)),
                fields.field(ConstraintJson.DO, ""));
    }

    private static CellEdge edge(JsonFields fields) {
        String label = fields.text("cell");
        CellKind kind = Arrays.stream(CellKind.values())
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> fields.wrong(
                        "cell", Texts.text("record.InterventionJson.a-kind-of-cell"), fields.field("cell", "")));
        return new CellEdge(kind, fields.whole("edge"));
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
