package nascope.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.CutOut;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.Sharpness;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * A step in a run file: one snapshot. Numbers are written with as many digits as bring the same double
 * back; what was not computed, NaN here, is null there.
 */
final class StepJson {
    private static final String TEACHING = "teaching"; // this and the next are left out where nobody meddled
    private static final String HELD_OUT = "held_out"; // left out where nothing was measured
    private static final String RIGHT = "right"; // this and the next are left out where there are no such images
    private static final String WRONG = "wrong";
    private static final String TERMS = "alpha_terms"; // left out where there are none
    private static final String CUT_OUT = "cut_out"; // left out where nothing was measured
    private static final String SHARPNESS = "sharpness"; // left out where it was not measured
    private static final String SEARCHED = "searched";
    private static final String EVERY_EDGE = "every_edge";
    private static final String TWO_STRONGEST = "two_strongest";
    private static final int MOST_TERMS = 100;
    private static final int LONGEST_TERM = 100; // characters of a name

    private StepJson() {}

    static ObjectNode write(SearchSnapshot snapshot) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("step", snapshot.step()).put("epoch", snapshot.epoch());
        write(object.putObject("training"), snapshot.training());
        write(object.putObject("search"), snapshot.search());
        if (!snapshot.heldOut().equals(Measures.NONE)) write(object.putObject(HELD_OUT), snapshot.heldOut());
        write(object, snapshot.beside());
        put(object, "weight_lr", snapshot.weightRate());
        put(object, "alpha_lr", snapshot.alphaRate());
        put(object, "temperature", snapshot.temperature());
        if (!snapshot.mode().equals(TrainingMode.STANDARD))
            object.putObject(TEACHING)
                    .put("target", snapshot.mode().target().label())
                    .put("alpha_frozen", snapshot.mode().alphaFrozen())
                    .put("random_gates", snapshot.mode().randomGates());
        if (!snapshot.terms().isEmpty()) {
            ObjectNode terms = object.putObject(TERMS);
            snapshot.terms().forEach((name, value) -> put(terms, name, value));
        }
        ObjectNode cells = object.putObject("cells");
        snapshot.cells().forEach((kind, cell) -> CellJson.write(cells.putObject(kind.label()), cell));
        return object;
    }

    /**
     * Reads a record.
     *
     * @throws nascope.base.InputException if a field is missing, has another type or another size than the space's
     */
    static SearchSnapshot read(JsonFields fields, SearchSpace space) {
        Map<CellKind, CellSnapshot> cells = new EnumMap<>(CellKind.class);
        for (CellKind kind : space.distinctKinds())
            cells.put(kind, CellJson.read(fields.object("cells").object(kind.label()), kind, space));
        return new SearchSnapshot(
                fields.whole("step"),
                fields.whole("epoch"),
                measures(fields.object("training")),
                measures(fields.object("search")),
                fields.has(HELD_OUT) ? measures(fields.object(HELD_OUT)) : Measures.NONE,
                beside(fields),
                fields.number("weight_lr"),
                fields.number("alpha_lr"),
                fields.number("temperature"),
                fields.has(TEACHING) ? mode(fields.object(TEACHING)) : TrainingMode.STANDARD,
                fields.has(TERMS) ? terms(fields.object(TERMS)) : Map.of(),
                cells);
    }

    private static void write(ObjectNode step, Beside beside) {
        if (!beside.cutOut().equals(CutOut.NONE)) write(step.putObject(CUT_OUT), beside.cutOut());
        if (beside.sharpness().equals(Sharpness.NONE)) return;
        ObjectNode sharpness = step.putObject(SHARPNESS);
        put(sharpness, "eigenvalue", beside.sharpness().eigenvalue());
        sharpness.put("passes", beside.sharpness().passes());
    }

    private static void write(ObjectNode object, CutOut cut) {
        write(object, SEARCHED, cut.searched());
        write(object, EVERY_EDGE, cut.everyEdge());
        write(object, TWO_STRONGEST, cut.twoStrongest());
    }

    private static void write(ObjectNode object, String name, CutOut.Result result) {
        ObjectNode fields = object.putObject(name);
        put(fields, "loss", result.loss());
        put(fields, "accuracy", result.accuracy());
    }

    private static Beside beside(JsonFields step) {
        return new Beside(
                step.has(CUT_OUT) ? cutOut(step.object(CUT_OUT)) : CutOut.NONE,
                step.has(SHARPNESS) ? sharpness(step.object(SHARPNESS)) : Sharpness.NONE);
    }

    private static CutOut cutOut(JsonFields cut) {
        return new CutOut(
                result(cut.object(SEARCHED)), result(cut.object(EVERY_EDGE)), result(cut.object(TWO_STRONGEST)));
    }

    private static Sharpness sharpness(JsonFields fields) {
        return new Sharpness(fields.number("eigenvalue"), fields.whole("passes"));
    }

    private static CutOut.Result result(JsonFields fields) {
        return new CutOut.Result(fields.number("loss"), fields.number("accuracy"));
    }

    private static TrainingMode mode(JsonFields fields) {
        return new TrainingMode(
                InterventionJson.target(fields), fields.flag("alpha_frozen"), fields.flag("random_gates"));
    }

    private static Map<String, Double> terms(JsonFields fields) {
        Map<String, Double> terms = new LinkedHashMap<>();
        for (String name : fields.names()) {
            if (terms.size() == MOST_TERMS || name.length() > LONGEST_TERM)
                throw new InputException(
                        Texts.text("record.StepJson.alpha-terms-must-be-at", fields.where(), MOST_TERMS, LONGEST_TERM));
            terms.put(name, fields.number(name));
        }
        return terms;
    }

    private static Measures measures(JsonFields fields) {
        return new Measures(
                fields.number("loss"),
                fields.number("entropy"),
                fields.number("accuracy"),
                fields.has(RIGHT) ? part(fields.object(RIGHT)) : Measures.Part.NONE,
                fields.has(WRONG) ? part(fields.object(WRONG)) : Measures.Part.NONE);
    }

    private static Measures.Part part(JsonFields fields) {
        return new Measures.Part(fields.number("loss"), fields.number("entropy"));
    }

    private static void write(ObjectNode object, Measures measures) {
        put(object, "loss", measures.loss());
        put(object, "entropy", measures.entropy());
        put(object, "accuracy", measures.accuracy());
        write(object, RIGHT, measures.right());
        write(object, WRONG, measures.wrong());
    }

    private static void write(ObjectNode object, String name, Measures.Part part) {
        if (part.equals(Measures.Part.NONE)) return;
        ObjectNode fields = object.putObject(name);
        put(fields, "loss", part.loss());
        put(fields, "entropy", part.entropy());
    }

    private static void put(ObjectNode object, String name, double value) {
        if (Double.isFinite(value)) object.put(name, value);
        else object.putNull(name);
    }
}
