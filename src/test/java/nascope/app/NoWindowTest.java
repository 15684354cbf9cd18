package nascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoWindowTest {
    @Test
    void withoutADisplayTheCommandLineIsTheWay() {
        Exception thrown = new UnsupportedOperationException("Unable to open DISPLAY");
        assertThat(NoWindow.because(thrown, null, ""))
                .hasMessage("the window needs a display, and there is none (the variable DISPLAY is not set). Use the"
                        + " command line instead, such as nascope search (nascope --help lists the commands), or log"
                        + " in with ssh -X");
        assertThat(NoWindow.because(thrown, ":99", ""))
                .hasMessageContaining("the variable DISPLAY names :99, which cannot be reached");
    }

    @Test
    void otherReasonsAreToldWithoutTheNameOfAnException() {
        assertThat(NoWindow.because(
                        new RuntimeException("outer", new UnsatisfiedLinkError("libglass.so: no")), ":0", ""))
                .hasMessageContaining("libglass.so: no")
                .hasMessageContaining("-Djavafx.cachedir=FOLDER");
        assertThat(NoWindow.because(new NoClassDefFoundError("javafx/stage/Stage"), ":0", ""))
                .hasMessageContaining("JavaFX is not beside nascope.jar");
        assertThat(NoWindow.because(new RuntimeException("No toolkit found"), ":0", ""))
                .hasMessageContaining("the window cannot be opened: No toolkit found.");
        assertThat(NoWindow.because(new RuntimeException(), ":0", ""))
                .hasMessageContaining("JavaFX does not say why")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void whatJavaFxPrintedSaysMoreThanWhatItThrew() {
        String said =
                "Loading library prism_sw from resource failed: java.lang.UnsatisfiedLinkError: /h/libprism_sw.so:"
                        + " /h/libprism_sw.so: failed to map segment\n\tat java.base/jdk.internal.loader\n";
        assertThat(NoWindow.because(new RuntimeException("No toolkit found"), ":0", said))
                .hasMessageStartingWith("the window cannot be opened: the native code of JavaFX cannot be loaded:"
                        + " /h/libprism_sw.so: failed to map segment. Java's option -Djavafx.cachedir=FOLDER")
                .hasMessageNotContaining("UnsatisfiedLinkError");
    }
}
