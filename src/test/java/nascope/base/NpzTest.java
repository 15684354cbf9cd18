package nascope.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpzTest {
    @TempDir
    Path folder;

    @Test
    void readsDoublesInCOrder() throws IOException {
        Npz npz = write(Map.of("x.npy", npy("<f8", false, "(2, 3)", doubles(1, 2, 3, 4, 5, 6.5))));

        assertThat(npz.names()).containsExactly("x");
        assertThat(npz.array("x").shape()).containsExactly(2, 3);
        assertThat(npz.array("x").values()).containsExactly(1, 2, 3, 4, 5, 6.5);
    }

    @Test
    void bringsFortranOrderIntoCOrder() throws IOException {
        byte[] columnsFirst = npy("<f8", true, "(2, 3, 2)", doubles(0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11));

        assertThat(write(Map.of("x.npy", columnsFirst)).array("x").values())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void readsSinglePrecisionWholeNumbersAndTruthValues() throws IOException {
        byte[] singles = little(8, bytes -> bytes.putFloat(0.5f).putFloat(-2));
        byte[] longs = little(16, bytes -> bytes.putLong(-3).putLong(1L << 53));
        Npz npz = write(Map.of(
                "f.npy", npy("<f4", false, "(2,)", singles),
                "i.npy", npy("<i8", false, "(2,)", longs),
                "b.npy", npy("|b1", false, "(3,)", new byte[] {0, 1, 1})));

        assertThat(npz.array("f").values()).containsExactly(0.5, -2);
        assertThat(npz.array("i").values()).containsExactly(-3, 9007199254740992.0);
        assertThat(npz.array("b").values()).containsExactly(0, 1, 1);
    }

    @Test
    void readsSingleNumbersAndEmptyArrays() throws IOException {
        Npz npz = write(Map.of(
                "loss.npy", npy("<f8", false, "()", doubles(2.25)),
                "empty.npy", npy("<f8", false, "(0, 4)", new byte[0])));

        assertThat(npz.array("loss").shape()).isEmpty();
        assertThat(npz.array("loss").scalar()).isEqualTo(2.25);
        assertThat(npz.array("empty").values()).isEmpty();
        assertThatThrownBy(() -> npz.array("empty").scalar())
                .hasMessage("the array must hold 1 value, has shape [0, 4]");
    }

    @Test
    void readsArraysLongerThanItsBuffer() throws IOException {
        double[] many = new double[20_001];
        for (int i = 0; i < many.length; i++) many[i] = i;

        assertThat(write(Map.of("x.npy", npy("<f8", false, "(20001,)", doubles(many))))
                        .array("x")
                        .values())
                .containsExactly(many);
    }

    @Test
    void readsVersionTwoHeaders() throws IOException {
        byte[] text = "{'shape': (1,), 'fortran_order': False, 'descr': '<f8'}\n".getBytes(StandardCharsets.UTF_8);
        byte[] magic = new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0};
        byte[] array = little(
                12 + text.length + 8,
                bytes -> bytes.put(magic).putInt(text.length).put(text).putDouble(7));

        assertThat(write(Map.of("x.npy", array)).array("x").scalar()).isEqualTo(7);
    }

    @ParameterizedTest // source: NumPy 2.4.6, len(numpy.load(file).files) and .item() of the array
    @CsvSource({
        "darts-minimal-1cell.npz, 146, loss, 3.452677989072083",
        "darts-minimal-3cells-reduction.npz, 432, loss, 2.3988845565297616",
        "onehot-minimal-2cells.npz, 270, loss, 2.3504860111613817",
        "unrolled-minimal-1cell.npz, 150, xi, 0.05"
    })
    void readsReferenceNumbers(String name, int arrays, String key, double value) {
        Npz npz = Npz.read(Path.of("src/test/resources/golden", name));

        assertThat(npz.names()).hasSize(arrays);
        assertThat(npz.array(key).scalar()).isCloseTo(value, within(1e-15));
    }

    @Test
    void namesTheFileAndTheArrayItLacks() throws IOException {
        Npz npz = write(new TreeMap<>(
                Map.of("x.npy", npy("<f8", false, "()", doubles(1)), "y.npy", npy("<f8", false, "()", doubles(1)))));

        assertRefused(() -> npz.array("alpha_normal"), ": must hold an array \"alpha_normal\", found x, y");
    }

    @Test
    void refusesAMissingFile() {
        assertRefused(() -> Npz.read(file()), ": there is no such file");
    }

    @Test
    void refusesWhatIsNoZip() throws IOException {
        Files.writeString(file(), "Genotype(normal=[])");

        assertRefused(() -> Npz.read(file()), ": cannot be read as a zip of arrays: zip END header not found");
    }

    @Test
    void refusesPartsThatAreNoArrays() {
        assertRefused(
                () -> write(Map.of("readme.txt", new byte[0])), ": readme.txt: every part must be an array NAME.npy");
        assertRefused(
                () -> write(Map.of("x.npy", new byte[] {'P', 'K'})),
                ": x.npy: must start with the bytes 93 4e 55 4d 50 59 of a .npy array, found 50 4b");
    }

    @Test
    void refusesPickledObjects() {
        assertRefused(
                () -> write(Map.of("x.npy", npy("|O", false, "(1,)", new byte[8]))),
                ": x.npy: numbers must be of type <f8, <f4, <i8 or |b1, found |O");
    }

    @Test
    void refusesTruncatedAndOverlongArrays() {
        assertRefused(
                () -> write(Map.of("x.npy", npy("<f8", false, "(3,)", doubles(1, 2)))),
                ": x.npy: ends before the array does (truncated)");
        assertRefused(
                () -> write(Map.of("x.npy", npy("<f8", false, "(1,)", doubles(1, 2)))),
                ": x.npy: must end after 1 values, found more bytes");
    }

    @Test
    void refusesGiantShapesBeforeTakingMemory() {
        assertRefused(
                () -> write(Map.of("x.npy", npy("<f8", false, "(2000000000, 2000000000, 2000000000)", doubles(1)))),
                ": x.npy: must hold at most 33554432 values, found shape [2000000000, 2000000000, 2000000000]");
        assertRefused(
                () -> write(Map.of("x.npy", npy("<f8", false, "(3000000000,)", doubles(1)))),
                ": x.npy: shape must be whole numbers below 2^31, found (3000000000,)");
    }

    @Test
    void refusesHeadersThatNumPyDoesNotWrite() {
        assertRefused(
                () -> write(Map.of("x.npy", npy("<f8", false, "[1]", doubles(1)))),
                ": x.npy: header must give shape as NumPy writes it, found "
                        + "{'descr': '<f8', 'fortran_order': False, 'shape': [1], }");
    }

    @Test
    void refusesWholeNumbersADoubleCannotHold() {
        byte[] large = little(8, bytes -> bytes.putLong((1L << 53) + 1));

        assertRefused(
                () -> write(Map.of("x.npy", npy("<i8", false, "(1,)", large))),
                ": x.npy: whole numbers must be from -2^53 to 2^53, found 9007199254740993");
    }

    private void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(InputException.class).hasMessage(file() + message);
    }

    private Path file() {
        return folder.resolve("arrays.npz");
    }

    private Npz write(Map<String, byte[]> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file()))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return Npz.read(file());
    }

    private static byte[] npy(String type, boolean fortran, String shape, byte[] values) throws IOException {
        String text = "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }\n"
                .formatted(type, fortran ? "True" : "False", shape);
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        array.write(little(2, bytes -> bytes.putShort((short) text.length())));
        array.write(text.getBytes(StandardCharsets.UTF_8));
        array.write(values);
        return array.toByteArray();
    }

    private static byte[] doubles(double... values) {
        return little(8 * values.length, bytes -> {
            for (double value : values) bytes.putDouble(value);
        });
    }

    private static byte[] little(int length, Consumer<ByteBuffer> fill) {
        byte[] bytes = new byte[length];
        fill.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return bytes;
    }
}
