package nascope.search.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nascope.base.Require;
import nascope.base.Table;
import nascope.space.CellKind;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/**
 * Snapshots in few bytes, every bit kept: about 3 kB for a full cell of eight operations whose gates are all open, a third
 * of that where one is sampled. Costs by cell add 0.4 and 0.08 kB a cell, where there are several.
 */
public final class SnapshotBytes {
    private static final int FROZEN = 4; // bits beside the target
    private static final int RANDOM = 8;
    private static final int TERMS = 16; // follow
    private static final int BESIDE = 32; // follows
    private static final int PROBABILITY = 16; // bit beside the kind of cell: it follows, as no softmax gives it
    private static final int MOST_IN_A_TABLE = 1 << 8; // rows and columns

    private SnapshotBytes() {}

    /** Packs a snapshot. */
    public static byte[] pack(SearchSnapshot snapshot) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(new DataOutputStream(bytes), snapshot);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // arrays have no reason to fail
        }
    }

    /**
     * The snapshot that {@link #pack} wrote.
     *
     * @param bytes of this program's own making, not modified
     */
    public static SearchSnapshot unpack(byte... bytes) {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("EnumOrdinal") // read by the version that wrote it
    public static void write(DataOutput out, SearchSnapshot snapshot) throws IOException {
        out.writeInt(snapshot.step());
        out.writeInt(snapshot.epoch());
        write(out, snapshot.training());
        write(out, snapshot.search());
        write(out, snapshot.heldOut());
        PackedRow.write(out, snapshot.weightRate(), snapshot.alphaRate(), snapshot.temperature());
        TrainingMode mode = snapshot.mode();
        out.writeByte(mode.target().ordinal()
                | (mode.alphaFrozen() ? FROZEN : 0)
                | (mode.randomGates() ? RANDOM : 0)
                | (snapshot.terms().isEmpty() ? 0 : TERMS)
                | (snapshot.beside().equals(Beside.NONE) ? 0 : BESIDE));
        if (!snapshot.beside().equals(Beside.NONE)) write(out, snapshot.beside());
        if (!snapshot.terms().isEmpty()) write(out, snapshot.terms());
        out.writeByte(snapshot.cells().size());
        for (Map.Entry<CellKind, CellSnapshot> entry : snapshot.cells().entrySet()) {
            CellSnapshot cell = entry.getValue();
            boolean softmax = cell.weighsBySoftmax();
            out.writeByte(entry.getKey().ordinal() | (softmax ? 0 : PROBABILITY));
            write(out, cell);
            if (!softmax) write(out, cell.probability());
        }
    }

    public static SearchSnapshot read(DataInput in) throws IOException {
        int step = in.readInt();
        int epoch = in.readInt();
        Measures training = measures(in);
        Measures search = measures(in);
        Measures heldOut = measures(in);
        double[] rates = PackedRow.read(in, 3);
        int bits = in.readUnsignedByte();
        TrainingMode mode = new TrainingMode(
                of(TrainingMode.Target.values(), bits & 3), (bits & FROZEN) != 0, (bits & RANDOM) != 0);
        Beside beside = (bits & BESIDE) == 0 ? Beside.NONE : beside(in);
        Map<String, Double> terms = (bits & TERMS) == 0 ? Map.of() : terms(in);
        int kinds = in.readUnsignedByte();
        Map<CellKind, CellSnapshot> cells = new EnumMap<>(CellKind.class);
        for (int k = 0; k < kinds; k++) {
            int kind = in.readUnsignedByte();
            CellSnapshot cell = cell(in);
            if ((kind & PROBABILITY) != 0) cell = weighing(cell, in);
            cells.put(of(CellKind.values(), kind & ~PROBABILITY), cell);
        }
        return new SearchSnapshot(
                step, epoch, training, search, heldOut, beside, rates[0], rates[1], rates[2], mode, terms, cells);
    }

    private static void write(DataOutput out, Beside beside) throws IOException {
        CutOut cut = beside.cutOut();
        PackedRow.writeShort(
                out,
                cut.searched().loss(),
                cut.searched().accuracy(),
                cut.everyEdge().loss(),
                cut.everyEdge().accuracy(),
                cut.twoStrongest().loss(),
                cut.twoStrongest().accuracy(),
                beside.sharpness().eigenvalue());
        out.writeInt(beside.sharpness().passes());
    }

    private static Beside beside(DataInput in) throws IOException {
        double[] row = PackedRow.readShort(in, 7);
        return new Beside(
                new CutOut(
                        new CutOut.Result(row[0], row[1]),
                        new CutOut.Result(row[2], row[3]),
                        new CutOut.Result(row[4], row[5])),
                new Sharpness(row[6], in.readInt()));
    }

    private static void write(DataOutput out, Map<String, Double> terms) throws IOException {
        out.writeByte(terms.size());
        for (Map.Entry<String, Double> term : terms.entrySet()) {
            out.writeUTF(term.getKey());
            out.writeDouble(term.getValue());
        }
    }

    private static Map<String, Double> terms(DataInput in) throws IOException {
        Map<String, Double> terms = new LinkedHashMap<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) terms.put(in.readUTF(), in.readDouble());
        return terms;
    }

    private static CellSnapshot weighing(CellSnapshot cell, DataInput in) throws IOException {
        Table probability = table(in, cell.alpha().rows(), cell.alpha().columns());
        return new CellSnapshot(
                cell.alpha(), probability, cell.gate(), cell.cost(), cell.costByCell(), cell.constraints());
    }

    private static <T> T of(T[] values, int ordinal) {
        return values[Require.within("ordinal", ordinal, 0, values.length - 1)];
    }

    private static void write(DataOutput out, Measures measures) throws IOException {
        PackedRow.write(out, measures.loss(), measures.entropy(), measures.accuracy());
        PackedRow.writeShort(
                out,
                measures.right().loss(),
                measures.right().entropy(),
                measures.wrong().loss(),
                measures.wrong().entropy());
    }

    private static Measures measures(DataInput in) throws IOException {
        double[] row = PackedRow.read(in, 3);
        double[] parts = PackedRow.readShort(in, 4);
        return new Measures(
                row[0], row[1], row[2], new Measures.Part(parts[0], parts[1]), new Measures.Part(parts[2], parts[3]));
    }

    private static void write(DataOutput out, CellSnapshot cell) throws IOException {
        out.writeShort(cell.alpha().rows());
        out.writeShort(cell.alpha().columns());
        write(out, cell.alpha());
        write(out, cell.gate());
        write(out, cell.cost());
        out.writeByte(cell.costByCell().size());
        for (Table costs : cell.costByCell())
            for (int row = 0; row < costs.rows(); row++) PackedRow.writeShort(out, costs.row(row));
        write(out, cell.constraints());
    }

    private static CellSnapshot cell(DataInput in) throws IOException {
        int rows = Require.within("rows", in.readUnsignedShort(), 1, MOST_IN_A_TABLE);
        int columns = Require.within("columns", in.readUnsignedShort(), 1, MOST_IN_A_TABLE);
        Table alpha = table(in, rows, columns);
        Table gate = table(in, rows, columns);
        Table cost = table(in, rows, columns);
        List<Table> costByCell = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            double[][] costs = new double[rows][];
            for (int row = 0; row < rows; row++) costs[row] = PackedRow.readShort(in, columns);
            costByCell.add(Table.copyOf(costs));
        }
        return new CellSnapshot(alpha, gate, cost, constraints(in)).withCostByCell(costByCell);
    }

    private static void write(DataOutput out, Table table) throws IOException {
        for (int row = 0; row < table.rows(); row++) PackedRow.write(out, table.row(row));
    }

    private static Table table(DataInput in, int rows, int columns) throws IOException {
        double[][] values = new double[rows][];
        for (int row = 0; row < rows; row++) values[row] = PackedRow.read(in, columns);
        return Table.copyOf(values);
    }

    /** The edges that are constrained, each with the operations that are closed or, for a pin, the one that is open. */
    private static void write(DataOutput out, Constraints constraints) throws IOException {
        out.writeByte(constraints.byEdge().size());
        if (constraints.byEdge().isEmpty()) return;
        write(out, constraints.candidates());
        for (Map.Entry<Integer, EdgeConstraint> entry : constraints.byEdge().entrySet()) {
            out.writeByte(entry.getKey());
            EdgeConstraint constraint = entry.getValue();
            boolean pinned = constraint instanceof EdgeConstraint.Pinned;
            boolean forbids = constraint instanceof EdgeConstraint.Forbidden;
            out.writeByte(pinned ? 1 : forbids ? 2 : 0);
            if (pinned) write(out, List.of(((EdgeConstraint.Pinned) constraint).operation()));
            if (forbids) write(out, List.copyOf(((EdgeConstraint.Forbidden) constraint).operations()));
        }
    }

    private static Constraints constraints(DataInput in) throws IOException {
        int count = in.readUnsignedByte();
        if (count == 0) return Constraints.NONE;
        List<Operation> candidates = operations(in);
        Map<Integer, EdgeConstraint> byEdge = new TreeMap<>();
        for (int k = 0; k < count; k++) byEdge.put(in.readUnsignedByte(), constraint(in));
        return new Constraints(candidates, byEdge);
    }

    private static EdgeConstraint constraint(DataInput in) throws IOException {
        int kind = Require.within("constraint", in.readUnsignedByte(), 0, 2);
        if (kind == 0) return new EdgeConstraint.Dropped();
        Set<Operation> operations = new HashSet<>(operations(in));
        return kind == 1
                ? new EdgeConstraint.Pinned(operations.iterator().next())
                : new EdgeConstraint.Forbidden(operations);
    }

    private static void write(DataOutput out, List<Operation> operations) throws IOException {
        out.writeByte(operations.size());
        for (Operation operation : operations) out.writeUTF(operation.label());
    }

    private static List<Operation> operations(DataInput in) throws IOException {
        int count = Require.within("operations", in.readUnsignedByte(), 1, Operations.ALL.size());
        List<Operation> operations = new ArrayList<>();
        for (int k = 0; k < count; k++) operations.add(Operations.named(in.readUTF()));
        return operations;
    }
}
