package nascope.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nascope.base.InputException;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alpha in files of NumPy, by themselves and beside a log. */
class AlphaInArraysTest {
    private static final String LOG = """
            2026-02-25 11:46:18 | INFO  |   Stage 1/2
            2026-02-25 11:46:18 | INFO  |   Primitives: ['none', 'skip_connect', 'sep_conv_3x3']
            2026-02-25 11:46:18 | INFO  |   S1 E  1/3 │ w_loss=6.6 train_acc=0.1
            2026-02-25 11:46:19 | INFO  |   S1 E  3/3 │ w_loss=5.6 train_acc=0.3
            2026-02-25 11:46:20 | INFO  |   Stage 2/2
            2026-02-25 11:46:20 | INFO  |   Primitives: ['none', 'sep_conv_3x3']
            2026-02-25 11:46:21 | INFO  |   S2 E  1/2 │ w_loss=4.6 train_acc=0.4
            2026-02-25 11:46:22 | INFO  |   S2 E  2/2 │ w_loss=3.6 train_acc=0.5
            """;

    @TempDir
    Path folder;

    @Test
    void arraysBesideTheLogHaveEveryEpoch() throws IOException {
        write(folder.resolve("stage_1"), 3, 3);
        write(folder.resolve("stage_2"), 2, 2);
        Imported run = read(Files.writeString(folder.resolve("search.log"), LOG));

        assertThat(run.steps()).extracting(SearchSnapshot::epoch).containsExactly(1, 2, 3, 4, 5);
        assertThat(run.steps().get(1).cell(CellKind.NORMAL).alpha().at(0, 1)).isEqualTo(1 + 3 * 5); // second of step 1
        assertThat(run.steps().get(1).training().loss()).isNaN();
        assertThat(run.steps().get(2).training().loss()).isEqualTo(5.6);
        assertThat(run.steps().get(4).cell(CellKind.NORMAL).alpha().at(0, 2)).isEqualTo(1 + 2 * 5);
        assertThat(run.steps().get(4).cell(CellKind.NORMAL).probability().at(0, 1))
                .isZero();
    }

    @Test
    void arraysOfAnotherLengthAreLeftOut() throws IOException {
        write(folder.resolve("stage_1"), 4, 3);
        Path log = Files.writeString(folder.resolve("search.log"), LOG);

        assertThatThrownBy(() -> read(log))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no log of a search");
    }

    @Test
    void aTableAKindOfCellIsASearchOfOneStep() throws IOException {
        Path file = folder.resolve("alpha.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : new String[] {"alphas_reduce", "alphas_normal"}) put(zip, name, 14, 8);
        }

        Imported run = read(file);

        assertThat(run.steps()).hasSize(1);
        assertThat(run.search().space().distinctKinds()).containsExactly(CellKind.NORMAL, CellKind.REDUCTION);
        assertThat(run.steps().get(0).cell(CellKind.NORMAL).alpha().rows()).isEqualTo(14);
    }

    @Test
    void anArrayAKindOfCellIsASearch() throws IOException {
        Path file = folder.resolve("alpha.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : new String[] {"normal", "reduce"}) put(zip, name, 2, 14, 8);
        }

        Imported run = read(file);

        assertThat(run.steps()).hasSize(2);
        assertThat(run.search().space().kinds()).containsExactly(CellKind.NORMAL, CellKind.REDUCTION);
        assertThat(run.steps().get(1).cell(CellKind.REDUCTION).alpha().at(13, 7))
                .isEqualTo(2 * 14 * 8 - 1);
    }

    @Test
    void anArrayAnEdgeIsASearch() throws IOException {
        Path file = folder.resolve("arch_weights.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int edge = 0; edge < 28; edge++) put(zip, "arr_" + edge, 3, 8);
        }

        Imported run = read(file);

        assertThat(run.steps()).hasSize(3);
        assertThat(run.steps().get(2).cell(CellKind.REDUCTION).alpha().at(0, 1)).isEqualTo(17);
    }

    @Test
    void arraysOfAnotherShapeAreRefused() throws IOException {
        Path file = folder.resolve("alpha.npy");
        Files.write(file, npy(5));
        assertThatThrownBy(() -> read(file)).isInstanceOf(InputException.class).hasMessageContaining("must hold alpha");
    }

    @Test
    void anEdgeAloneOrEdgesOfNoCellAreRefused() throws IOException {
        for (int edges : new int[] {7, 15, 13}) {
            Path file = folder.resolve("edges-" + edges + ".npz");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (int edge = 0; edge < edges; edge++) put(zip, "arr_" + edge, 3, 8);
            }
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("must hold alpha");
        }
    }

    @Test
    void kindsOfOtherLengthsOrMoreThanTwoAreRefused() throws IOException {
        Path lengths = folder.resolve("lengths.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(lengths))) {
            put(zip, "normal", 2, 14, 8);
            put(zip, "reduce", 3, 14, 8);
        }
        Path three = folder.resolve("three.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(three))) {
            for (String name : new String[] {"normal", "reduce", "other"}) put(zip, name, 2, 14, 8);
        }
        for (Path file : List.of(lengths, three))
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("must hold alpha");
    }

    @Test
    void oneArrayOfThreeAxesIsANormalCell() throws IOException {
        Path file = folder.resolve("alpha.npy");
        Files.write(file, npy(2, 5, 8));

        assertThat(read(file).search().space().kinds()).containsExactly(CellKind.NORMAL);
    }

    private static Imported read(Path file) {
        return new LogImport(List.of(), 0).read(file, bytes -> true);
    }

    private static void write(Path stage, int epochs, int columns) throws IOException {
        Files.createDirectories(stage);
        Files.write(stage.resolve("alpha_normal_log.npy"), npy(epochs, 5, columns));
        Files.write(stage.resolve("alpha_reduce_log.npy"), npy(epochs, 5, columns));
    }

    private static void put(ZipOutputStream zip, String name, int... shape) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".npy"));
        write(zip, npy(shape));
        zip.closeEntry();
    }

    private static void write(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** 0, 1, 2, … in double precision. */
    private static byte[] npy(int... shape) {
        int size = IntStream.of(shape).reduce(1, (a, b) -> a * b);
        String axes = IntStream.of(shape).mapToObj(axis -> axis + ",").collect(Collectors.joining(" "));
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + axes + "), }";
        header += " ".repeat(64 - (10 + header.length() + 1) % 64) + "\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        bytes.writeBytes(ByteBuffer.allocate(2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) header.length())
                .array());
        bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        ByteBuffer values = ByteBuffer.allocate(8 * size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < size; i++) values.putDouble(i);
        bytes.writeBytes(values.array());
        return bytes.toByteArray();
    }
}
