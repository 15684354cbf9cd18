package nascope.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nascope.base.Table;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** A kind of cell in a step of a run file. */
final class CellJson {
    private static final String PROBABILITY = "probability"; // left out where it is the softmax of alpha
    private static final String COST = "cost";
    private static final String COST_BY_CELL = "cost_by_cell"; // this and the next are left out where there are none
    private static final String CONSTRAINTS = "constraints";

    /** Far above all that searches and hands come to, and far below what sums and charts can bear. */
    private static final double LARGEST_ALPHA = 1e9;

    private CellJson() {}

    static void write(ObjectNode object, CellSnapshot cell) {
        write(object.putArray("alpha"), cell.alpha());
        if (!cell.weighsBySoftmax()) write(object.putArray(PROBABILITY), cell.probability());
        write(object.putArray("gate"), cell.gate());
        write(object.putArray(COST), cell.cost());
        if (!cell.costByCell().isEmpty()) {
            ArrayNode tables = object.putArray(COST_BY_CELL);
            cell.costByCell().forEach(table -> write(tables.addArray(), table, cell.cost()));
        }
        if (!cell.constraints().equals(Constraints.NONE)) write(object.putArray(CONSTRAINTS), cell.constraints());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param object that holds the cell
     * @throws nascope.base.InputException if a field is missing, has another type or another size than the space's
     */
    static CellSnapshot read(JsonFields object, CellKind kind, SearchSpace space) {
        int rows = space.topology().edgeCount();
        int columns = space.candidates().size();
        Table known = object.tableWhereKnown("alpha", rows, columns, -LARGEST_ALPHA, LARGEST_ALPHA);
        Table gate = object.table("gate", rows, columns);
        Table cost = object.table(COST, rows, columns);
        boolean elsewhere = object.has(PROBABILITY) && nothingIn(gate) && nothingIn(cost); // logs may tell that alone
        Table alpha = elsewhere ? known : object.table("alpha", rows, columns, -LARGEST_ALPHA, LARGEST_ALPHA);
        List<Table> byCell = object.has(COST_BY_CELL) ? costByCell(object, kind, space, cost) : List.of();
        Constraints constraints = object.has(CONSTRAINTS) ? constraints(object, space) : Constraints.NONE;
        Table probability = object.has(PROBABILITY)
                ? object.table(PROBABILITY, rows, columns, 0, 1)
                : new CellSnapshot(alpha, gate, cost, constraints).probability();
        return new CellSnapshot(alpha, probability, gate, cost, byCell, constraints);
    }

    private static boolean nothingIn(Table table) {
        return Arrays.stream(table.toRows()).flatMapToDouble(Arrays::stream).allMatch(Double::isNaN);
    }

    private static List<Table> costByCell(JsonFields object, CellKind kind, SearchSpace space, Table cost) {
        int cells = Math.toIntExact(
                space.kinds().stream().filter(other -> other == kind).count());
        return object.tablesWhereKnown(COST_BY_CELL, cells, cost);
    }

    private static Constraints constraints(JsonFields cell, SearchSpace space) {
        Map<Integer, EdgeConstraint> byEdge = new TreeMap<>();
        for (JsonFields constraint : cell.objects(CONSTRAINTS)) {
            int edge = constraint.wholeBelow("edge", space.topology().edgeCount());
            byEdge.put(edge, ConstraintJson.read(constraint));
        }
        return new Constraints(space.candidates(), byEdge);
    }

    private static void write(ArrayNode array, Constraints constraints) {
        constraints
                .byEdge()
                .forEach((edge, constraint) ->
                        ConstraintJson.write(array.addObject().put("edge", edge), constraint));
    }

    private static void write(ArrayNode rows, Table table) {
        for (double[] values : table.toRows()) {
            ArrayNode row = rows.addArray();
            for (double value : values) write(row, value);
        }
    }

    /** Leaves out of each row what the sum does not know either, as no cell of the kind computed it. */
    private static void write(ArrayNode rows, Table table, Table sum) {
        for (int edge = 0; edge < table.rows(); edge++) {
            ArrayNode row = rows.addArray();
            for (int k = 0; k < table.columns(); k++) if (!Double.isNaN(sum.at(edge, k))) write(row, table.at(edge, k));
        }
    }

    private static void write(ArrayNode row, double value) {
        if (Double.isFinite(value)) row.add(value);
        else row.addNull();
    }
}
