package nascope.export.data;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nascope.base.Plain;
import nascope.base.Table;
import nascope.export.RecordedBranch;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * Arrays for NumPy: {@code step} (T); {@code normal_alpha}, {@code _probability}, {@code _gate}, {@code _cost} (T × edges ×
 * operations), the same of reduction cells; losses and accuracies (T); the names of edges and operations. NaN where nothing
 * was measured.
 */
final class NpzForm implements DataForm {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64; // bytes
    private static final FileTime NO_TIME = FileTime.fromMillis(315_532_800_000L); // the same run, the same file

    @Override
    public String mark() {
        return ".npz";
    }

    @Override
    public void write(RecordedBranch branch, List<Integer> steps, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        SearchSpace space = branch.space();
        Run run = new Run(branch, steps, zip);
        run.numbers("step", SearchSnapshot::step);
        run.numbers("epoch", SearchSnapshot::epoch);
        run.numbers("training_loss", step -> step.training().loss());
        run.numbers("training_entropy", step -> step.training().entropy());
        run.numbers("training_accuracy", step -> step.training().accuracy());
        run.numbers("search_loss", step -> step.search().loss());
        run.numbers("search_entropy", step -> step.search().entropy());
        run.numbers("search_accuracy", step -> step.search().accuracy());
        run.numbers("held_out_loss", step -> step.heldOut().loss());
        run.numbers("held_out_accuracy", step -> step.heldOut().accuracy());
        for (CellKind kind : space.distinctKinds()) {
            run.tables(kind, "alpha", CellSnapshot::alpha);
            run.tables(kind, "probability", CellSnapshot::probability);
            run.tables(kind, "gate", CellSnapshot::gate);
            run.tables(kind, "cost", CellSnapshot::cost);
        }
        texts(
                zip,
                "operations",
                space.candidates().stream().map(Operation::label).toList());
        texts(
                zip,
                "edges",
                space.topology().edges().stream()
                        .map(edge -> edge.source() + "->" + edge.target())
                        .toList());
        zip.finish();
    }

    private record Run(RecordedBranch branch, List<Integer> steps, ZipOutputStream zip) {
        void numbers(String name, ToDoubleFunction<SearchSnapshot> value) throws IOException {
            DataOutputStream out = begin(zip, name, "<f8", List.of(steps.size()));
            for (int step : steps) put(out, value.applyAsDouble(branch.history().get(step)));
            end(zip, out);
        }

        void tables(CellKind kind, String name, Function<CellSnapshot, Table> table) throws IOException {
            List<Edge> edges = branch.space().topology().edges();
            int operations = branch.space().candidates().size();
            DataOutputStream out =
                    begin(zip, kind.label() + "_" + name, "<f8", List.of(steps.size(), edges.size(), operations));
            for (int step : steps) {
                Table now = table.apply(branch.history().get(step).cell(kind));
                for (Edge edge : edges) for (double value : now.row(edge.index())) put(out, value);
            }
            end(zip, out);
        }
    }

    private static void texts(ZipOutputStream zip, String name, List<String> texts) throws IOException {
        int longest = texts.stream().mapToInt(String::length).max().orElse(1);
        DataOutputStream out = begin(zip, name, "<U" + longest, List.of(texts.size()));
        for (String text : texts)
            for (int i = 0; i < longest; i++)
                out.writeInt(Integer.reverseBytes(i < text.length() ? text.charAt(i) : 0)); // UCS-4
        end(zip, out);
    }

    private static DataOutputStream begin(ZipOutputStream zip, String name, String type, List<Integer> shape)
            throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
        String sides = shape.stream().map(side -> side + ",").collect(Collectors.joining(" "));
        String header = Plain.text("{'descr': '%s', 'fortran_order': False, 'shape': (%s), }", type, sides);
        int length = MAGIC.length + 2 + header.length() + 1;
        String padding = " ".repeat((ALIGNMENT - length % ALIGNMENT) % ALIGNMENT);
        DataOutputStream out = new DataOutputStream(zip);
        out.write(MAGIC);
        int written = header.length() + padding.length() + 1;
        out.write(written & 0xff);
        out.write(written >> 8);
        out.write((header + padding + "\n").getBytes(StandardCharsets.US_ASCII));
        return out;
    }

    private static void end(ZipOutputStream zip, DataOutputStream out) throws IOException {
        out.flush();
        zip.closeEntry();
    }

    private static void put(DataOutputStream out, double value) throws IOException {
        out.writeLong(Long.reverseBytes(Double.doubleToRawLongBits(value)));
    }
}
