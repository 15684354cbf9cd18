package nascope.search;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nascope.base.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeBuildTest {
    @TempDir
    Path folder;

    @Test
    void aProcessorWithoutAvx2IsToldBeforeItCrashes() throws IOException {
        Path old = processor("fpu vme sse4_2 avx avx2_not_quite");
        assertThatThrownBy(() -> NativeBuild.requireAvx2(old))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("this processor has no AVX2")
                .hasMessageContaining("-Dnd4j.classifier=linux-x86_64");
    }

    @Test
    void whereNothingSpeaksAgainstItTheBuildIsUsed() throws IOException {
        Path able = processor("fpu avx avx2 avx512f");
        Path silent = Files.writeString(folder.resolve("silent"), "processor: 0\n");
        assertThatCode(() -> NativeBuild.requireAvx2(able)).doesNotThrowAnyException();
        assertThatCode(() -> NativeBuild.requireAvx2(silent)).doesNotThrowAnyException();
        assertThatCode(() -> NativeBuild.requireAvx2(folder.resolve("none"))).doesNotThrowAnyException();
    }

    private Path processor(String flags) throws IOException {
        return Files.writeString(
                folder.resolve("cpuinfo"), "processor\t: 0\nmodel name\t: a processor\nflags\t\t: " + flags + "\n\n");
    }
}
