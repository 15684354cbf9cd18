package nascope.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** What holds on an edge: {@code {"do": "pin", "operation": "skip_connect"}}, or drop, forbid, restore. */
final class ConstraintJson {
    static final String DO = "do";
    static final List<String> WORDS = List.of("restore", "drop", "pin", "forbid");

    private ConstraintJson() {}

    static void write(ObjectNode object, EdgeConstraint constraint) {
        constraint.match(new Writer(object));
    }

    /** @param object to be filled, and returned */
    private record Writer(ObjectNode object) implements EdgeConstraint.Cases<ObjectNode> {
        @Override
        public ObjectNode free() {
            return object.put(DO, "restore");
        }

        @Override
        public ObjectNode dropped() {
            return object.put(DO, "drop");
        }

        @Override
        public ObjectNode pinned(Operation operation) {
            return object.put(DO, "pin").put("operation", operation.label());
        }

        @Override
        public ObjectNode forbidden(Set<Operation> operations) {
            ArrayNode labels = object.put(DO, "forbid").putArray("operations");
            operations.stream()
                    .sorted(Comparator.comparing(Operation::label))
                    .forEach(operation -> labels.add(operation.label()));
            return object;
        }
    }

    /** @throws InputException if it is none */
    static EdgeConstraint read(JsonFields fields) {
        String word = fields.text(DO);
        try {
            return switch (word) {
                case "restore" -> EdgeConstraint.free();
                case "drop" -> new EdgeConstraint.Dropped();
                case "pin" -> new EdgeConstraint.Pinned(Operations.named(fields.text("operation")));
                case "forbid" -> forbidden(fields);
                default ->
                    throw fields.wrong(
                            DO,
                            Texts.text("record.ConstraintJson.one-of", String.join(", ", WORDS)),
                            fields.field(DO, ""));
            };
        } catch (IllegalArgumentException e) {
            throw new InputException(Texts.text("record.ConstraintJson.s", fields.where(), e.getMessage()), e);
        }
    }

    private static EdgeConstraint forbidden(JsonFields fields) {
        LinkedHashSet<Operation> operations = new LinkedHashSet<>();
        for (String label : fields.texts("operations")) operations.add(Operations.named(label));
        return new EdgeConstraint.Forbidden(operations);
    }
}
