package nascope.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nascope.base.InputException;
import nascope.base.Npz;
import nascope.search.settings.KernelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceCheckTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @TempDir
    Path folder;

    /** What to do with a part of a file; null leaves it out. */
    private interface Change {
        byte[] apply(String name, byte[] content);
    }

    @ParameterizedTest
    @CsvSource({
        "darts-minimal-1cell, ND4J", "darts-minimal-3cells-reduction, ND4J",
        "darts-minimal-1cell, FUSED", "darts-minimal-3cells-reduction, FUSED"
    })
    void everyQuantityOfAnAttentionPassAgrees(String name, KernelKind kernels) {
        ReferenceCheck.Result result = ReferenceCheck.run(golden(name), kernels);

        assertThat(result.errors())
                .containsOnlyKeys("logits", "loss", "entropy", "costs", "alpha gradients", "weight gradients");
        assertPassed(result, 1e-3);
    }

    @ParameterizedTest
    @EnumSource
    void everyQuantityOfAOneHotPassAgrees(KernelKind kernels) {
        ReferenceCheck.Result result = ReferenceCheck.run(golden("onehot-minimal-2cells"), kernels);

        assertThat(result.errors()).containsOnlyKeys("logits", "loss", "entropy", "costs", "weight gradients");
        assertPassed(result, 1e-3);
    }

    @ParameterizedTest
    @EnumSource
    void secondOrderGradientAgrees(KernelKind kernels) {
        ReferenceCheck.Result result = ReferenceCheck.run(golden("unrolled-minimal-1cell"), kernels);

        assertThat(result.errors()).containsOnlyKeys("loss", "first order", "second order");
        assertPassed(result, 2e-2);
    }

    @Test
    void oneChangedWeightIsNoticed() throws IOException {
        ReferenceCheck.Result result = ReferenceCheck.run(
                changed(
                        "darts-minimal-1cell",
                        (name, content) ->
                                name.equals("w.cells.0._ops.3._ops.4.op.1.weight.npy") ? spoiled(content) : content),
                KernelKind.FUSED);

        assertThat(result.passed()).isFalse();
        assertThat(result.errors().get("weight gradients")).isGreaterThan(ReferenceCheck.PASS_LIMIT);
    }

    @Test
    void notANumberIsNoticed() throws IOException {
        ReferenceCheck.Result result = ReferenceCheck.run(
                changed("onehot-minimal-2cells", (name, content) -> {
                    if (name.equals("entropy.npy"))
                        ByteBuffer.wrap(content)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putDouble(content.length - 8, Double.NaN);
                    return content;
                }),
                KernelKind.FUSED);

        assertThat(result.passed()).isFalse();
    }

    @Test
    void missingArrayIsNamed() throws IOException {
        Npz npz = changed("onehot-minimal-2cells", (name, content) -> name.equals("y.npy") ? null : content);

        assertThatThrownBy(() -> ReferenceCheck.run(npz, KernelKind.FUSED))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "%s: must hold an array \"y\", found %s",
                        npz.file(), npz.names().stream().limit(20).collect(Collectors.joining(", ")));
    }

    @Test
    void weightOfAnotherSizeIsNamed() throws IOException {
        byte[] other = part("onehot-minimal-2cells", "w.stem.1.weight.npy");
        Npz npz = changed(
                "onehot-minimal-2cells", (name, content) -> name.equals("w.stem.0.weight.npy") ? other : content);

        assertThatThrownBy(() -> ReferenceCheck.run(npz, KernelKind.FUSED))
                .isInstanceOf(InputException.class)
                .hasMessage(npz.file() + ": stem.0.weight must hold 324 numbers, holds 12");
    }

    private static void assertPassed(ReferenceCheck.Result result, double limit) {
        assertThat(result.limit()).isEqualTo(limit);
        result.errors()
                .forEach((quantity, error) -> assertThat(error).as(quantity).isLessThan(limit));
        assertThat(result.passed()).isTrue();
    }

    private static Npz golden(String name) {
        return Npz.read(GOLDEN.resolve(name + ".npz"));
    }

    /** Adds 1 to the last number. */
    private static byte[] spoiled(byte[] content) {
        ByteBuffer numbers = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putDouble(content.length - 8, numbers.getDouble(content.length - 8) + 1);
        return content;
    }

    private Npz changed(String name, Change change) throws IOException {
        Path file = folder.resolve("changed.npz");
        try (ZipFile from = new ZipFile(GOLDEN.resolve(name + ".npz").toFile());
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] content = change.apply(entry.getName(), content(from, entry));
                if (content == null) continue;
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content);
            }
        }
        return Npz.read(file);
    }

    private static byte[] part(String name, String part) throws IOException {
        try (ZipFile from = new ZipFile(GOLDEN.resolve(name + ".npz").toFile())) {
            return content(from, from.getEntry(part));
        }
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
