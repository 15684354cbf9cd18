package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As JavaCPP and ND4J throw it when a library cannot be loaded. */
class NativeFailureTest {
    private static final String FILE = "/home/me/.javacpp/cache/openblas.jar/libjniopenblas.so";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    failed to map segment from shared object | -Dorg.bytedeco.javacpp.cachedir=FOLDER
                    libopenblas.so.0: cannot open shared object file: No such file or directory | -Dorg.bytedeco.javacpp.cachedir=FOLDER
                    /lib/x86_64-linux-gnu/libm.so.6: version `GLIBC_2.27' not found (required by libnd4jcpu.so) | It needs a newer system
                    wrong ELF class: ELFCLASS32 | -Dorg.bytedeco.javacpp.cachedir=FOLDER
                    """)
    void namesTheFileTheReasonAndTheWayOut(String reason, String wayOut) {
        assertThat(FailureSentence.of(failure(FILE + ": " + FILE + ": " + reason)))
                .startsWith(FILE + ": the native code that NAScope computes with cannot be loaded: " + reason + ". ")
                .contains(wayOut)
                .doesNotContain("Error", "Exception");
    }

    @Test
    void saysThatThereIsNoneForThisSystem() {
        assertThat(FailureSentence.of(failure("Could not find jnind4jcpu in class, module, and library paths.")))
                .startsWith("the native code that NAScope computes with is missing for this system, ")
                .contains(System.getProperty("os.arch"));
    }

    @Test
    void saysTheSameAtASecondAttempt() {
        String first = FailureSentence.of(failure(FILE + ": " + FILE + ": failed to map segment"));
        NoClassDefFoundError again =
                new NoClassDefFoundError("Could not initialize class org.nd4j.linalg.factory.Nd4j");
        assertThat(FailureSentence.of(again)).isEqualTo(first);
    }

    @Test
    void leavesOtherErrorsToOthers() {
        assertThat(NativeFailure.sentence(new NoClassDefFoundError("nascope/Other")))
                .isEmpty();
        assertThat(NativeFailure.sentence(new IllegalStateException("of org.nd4j.X")))
                .isEmpty();
    }

    private static Throwable failure(String message) {
        UnsatisfiedLinkError outer = new UnsatisfiedLinkError("no jniopenblas in java.library.path: /usr/lib");
        outer.initCause(new UnsatisfiedLinkError(message));
        return new ExceptionInInitializerError(new RuntimeException("ND4J is probably missing dependencies", outer));
    }
}
