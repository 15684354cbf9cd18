package nascope.net.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    @Test
    void paddingAndOutputFollowEachSideByItself() {
        Window window = new Window(1, 7, 2, 1, 2);

        assertThat(window.paddingHeight()).isZero();
        assertThat(window.paddingWidth()).isEqualTo(6);
        assertThat(window.outputHeight(5)).isEqualTo(3);
        assertThat(window.outputWidth(5)).isEqualTo(5);
        assertThat(window.taps()).isEqualTo(7);
    }

    @Test
    void squareIsAlikeBothWays() {
        assertThat(Window.square(5, 2, 1)).isEqualTo(new Window(5, 5, 2, 2, 1)).hasToString("5×5 stride 2 dilation 1");
        assertThat(new Window(1, 7, 1, 2, 1)).hasToString("1×7 stride (1, 2) dilation 1");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, 1, 1, 1, 'kernelHeight must be odd and > 0, got 2'",
        "3, -1, 1, 1, 1, 'kernelWidth must be odd and > 0, got -1'",
        "3, 3, 3, 1, 1, 'strideHeight must be a whole number from 1 to 2, got 3'",
        "3, 3, 1, 0, 1, 'strideWidth must be a whole number from 1 to 2, got 0'",
        "3, 3, 1, 1, 3, 'dilation must be a whole number from 1 to 2, got 3'",
    })
    void refusesWhatNoKernelsKnow(
            int kernelHeight, int kernelWidth, int strideHeight, int strideWidth, int dilation, String message) {
        assertThatThrownBy(() -> new Window(kernelHeight, kernelWidth, strideHeight, strideWidth, dilation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
