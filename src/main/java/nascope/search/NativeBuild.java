package nascope.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import nascope.base.InputException;
import nascope.base.Texts;

/** Which of ND4J's native builds is beside the program. One for processors with AVX2 would crash on others. */
final class NativeBuild {
    private static final String AVX2 = "/org/nd4j/linalg/cpu/nativecpu/bindings/linux-x86_64-onednn-avx2/libnd4jcpu.so";
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo"); // Linux alone tells

    private NativeBuild() {}

    /**
     * Makes sure that the processor knows the instructions of the build.
     *
     * @throws InputException if it does not
     */
    static void requireProcessor() {
        if (NativeBuild.class.getResource(AVX2) != null) requireAvx2(PROCESSOR);
    }

    /** @param processor file of lines such as {@code flags : fpu avx avx2}; where there is none, nothing is known */
    static void requireAvx2(Path processor) {
        if (!Files.isReadable(processor)) return;
        try (Stream<String> lines = Files.lines(processor)) {
            boolean without = lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .filter(line -> !Arrays.asList(line.split("\\s+", -1)).contains("avx2"))
                    .isPresent();
            if (without) throw new InputException(Texts.text("search.NativeBuild.the-processor-lacks-avx2"));
        } catch (IOException | UncheckedIOException e) {
            // nothing is known
        }
    }
}
