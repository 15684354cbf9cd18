package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nascope.base.Npz;
import nascope.base.NumberArray;
import nascope.export.RecordedBranch;
import nascope.search.FakeSearch;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ExportCommandTest {
    private static final int STEPS = 30;

    @TempDir
    Path folder;

    private Path run;
    private RecordedBranch branch;
    private SearchSpace space;

    @BeforeEach
    void search() {
        run = folder.resolve("run");
        execute("search", "--steps", Integer.toString(STEPS), "--out", run.toString());
        branch = RecordedBranch.read(run, (read, of) -> true);
        space = branch.space();
    }

    @Test
    void theTableHasEveryNumberOfTheRun() throws IOException {
        List<String> lines = Files.readAllLines(export("run.csv"));
        assertThat(lines.get(0)).isEqualTo("step,cell,edge,operation,alpha,probability,gate,cost");
        int at = 1;
        for (int step = 0; step <= STEPS; step++)
            for (Edge edge : space.topology().edges())
                for (int k = 0; k < space.candidates().size(); k++) {
                    String[] fields = lines.get(at++).split(",", -1);
                    CellSnapshot cell = branch.history().get(step).cell(CellKind.NORMAL);
                    assertThat(fields)
                            .startsWith(
                                    Integer.toString(step),
                                    "normal",
                                    edge.source() + "->" + edge.target(),
                                    space.candidates().get(k).label());
                    assertThat(number(fields[4]))
                            .isEqualTo(Double.valueOf(cell.alpha().row(edge.index())[k]));
                    assertThat(number(fields[5]))
                            .isEqualTo(Double.valueOf(cell.probability().row(edge.index())[k]));
                    assertThat(number(fields[6]))
                            .isEqualTo(Double.valueOf(cell.gate().row(edge.index())[k]));
                    assertThat(number(fields[7]))
                            .isEqualTo(Double.valueOf(cell.cost().row(edge.index())[k]));
                }
        assertThat(lines).hasSize(at);
    }

    @Test
    void onlySomeStepsAreTakenIfAskedFor() throws IOException {
        List<String> lines = Files.readAllLines(export("some.csv", "--from", "5", "--to", "20", "--every", "10"));
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[0]).distinct())
                .containsExactly("5", "15", "20");
    }

    @Test
    void theArraysHaveTheSameNumbers() throws IOException {
        Npz arrays = numbers(export("run.npz"));
        assertThat(arrays.array("step").values()).hasSize(STEPS + 1).endsWith(STEPS);
        NumberArray alpha = arrays.array("normal_alpha");
        int edges = space.topology().edgeCount();
        int operations = space.candidates().size();
        assertThat(alpha.shape()).containsExactly(STEPS + 1, edges, operations);
        for (int edge = 0; edge < edges; edge++)
            for (int k = 0; k < operations; k++)
                assertThat(alpha.values()[(17 * edges + edge) * operations + k])
                        .isEqualTo(branch.history()
                                .get(17)
                                .cell(CellKind.NORMAL)
                                .alpha()
                                .row(edge)[k]);
        assertThat(arrays.array("search_loss").values()[17])
                .isEqualTo(branch.history().get(17).search().loss());
    }

    @Test
    void theEventFileHoldsScalarsOfEveryStepInRecordsWithRightSums() throws IOException {
        byte[] file = Files.readAllBytes(export("run.tfevents"));
        List<byte[]> records = records(file);
        assertThat(records).hasSize(1 + STEPS + 1 + 1); // version, steps, picture
        List<Scalar> scalars = scalars(records.get(1 + 17));
        double[] row =
                branch.history().get(17).cell(CellKind.NORMAL).probability().row(4);
        assertThat(scalars)
                .contains(new Scalar(17, "alive/normal/2-3", (float) (1 - row[0])))
                .contains(new Scalar(17, "loss/search", (float)
                        branch.history().get(17).search().loss()));
    }

    @Test
    void theWiringIsAGraphOfThreeForms() throws Exception {
        assertThat(Files.readString(export("run.dot")))
                .startsWith("// DSNAS single-level")
                .contains("digraph", "normal_2 -> normal_3", "normal_3 -> normal_out");
        Document graph = xml(export("run.graphml"));
        assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(5);
        assertThat(graph.getElementsByTagName("edge").getLength())
                .isEqualTo(space.topology().edgeCount() + 2);
        Document time = xml(export("run.gexf"));
        NodeList edges = time.getElementsByTagName("edge");
        assertThat(edges.getLength()).isEqualTo(space.topology().edgeCount() + 2);
        NodeList spans = ((Element) edges.item(4)).getElementsByTagName("attvalue");
        Element first = (Element) spans.item(0);
        assertThat(first.getAttribute("start")).isEqualTo("0.0");
        assertThat(Double.parseDouble(first.getAttribute("value"))).isEqualTo(0.875); // of eight operations, all equal
    }

    @Test
    void anotherFormIsRefused() {
        Execution refused = execute(
                "export", run.toString(), "--out", folder.resolve("run.parquet").toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("--out must end with one of .csv, .npz, .tfevents, .dot, .graphml, .gexf, got");
    }

    private record Scalar(long step, String tag, float value) {}

    private Path export(String name, String... options) {
        Path file = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("export", run.toString(), "--out", file.toString()));
        arguments.addAll(List.of(options));
        assertThat(execute(arguments.toArray(String[]::new)).out()).isEqualTo("written: " + file + "\n");
        return file;
    }

    private static Double number(String field) {
        return field.isEmpty() ? Double.valueOf(Double.NaN) : Double.valueOf(field);
    }

    /** The arrays of numbers: what has texts is NumPy's to read. */
    private Npz numbers(Path file) throws IOException {
        Path numbers = folder.resolve("numbers.npz");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(numbers))) {
            assertThat(zip.getEntry("operations.npy")).isNotNull();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().matches("(operations|edges)\\.npy")) continue;
                out.putNextEntry(new ZipEntry(entry.getName()));
                zip.getInputStream(entry).transferTo(out);
            }
        }
        return Npz.read(numbers);
    }

    /** Reads records, and checks the masked sums of length and data. */
    private static List<byte[]> records(byte... file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> records = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] length = new byte[Long.BYTES];
            in.get(length);
            assertThat(in.getInt()).isEqualTo(masked(length));
            byte[] data = new byte
                    [(int) ByteBuffer.wrap(length)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong()];
            in.get(data);
            assertThat(in.getInt()).isEqualTo(masked(data));
            records.add(data);
        }
        return records;
    }

    private static int masked(byte... bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        int value = (int) sum.getValue();
        return ((value >>> 15) | (value << 17)) + 0xa282ead8;
    }

    private static List<Scalar> scalars(byte... event) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(event);
        long step = 0;
        List<Scalar> scalars = new ArrayList<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag())
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 2 -> step = in.readInt64();
                case 5 -> {
                    CodedInputStream values = CodedInputStream.newInstance(in.readByteArray());
                    while (values.readTag() != 0) {
                        CodedInputStream value = CodedInputStream.newInstance(values.readByteArray());
                        value.readTag();
                        String name = value.readString();
                        value.readTag();
                        scalars.add(new Scalar(step, name, value.readFloat()));
                    }
                }
                default -> in.skipField(tag);
            }
        return scalars;
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static Execution execute(String... arguments) {
        return Execution.of(FakeSearch::new, arguments);
    }
}
