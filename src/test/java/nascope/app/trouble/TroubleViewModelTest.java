package nascope.app.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleViewModelTest {
    private final TroubleViewModel model = new TroubleViewModel(() -> List.of("NAScope: 1"));

    @Test
    void furtherOnesAreCountedWhileTheFirstIsShown() {
        for (int i = 0; i < 3; i++) fail(i);

        assertThat(model.shownProperty().get()).isTrue();
        assertThat(model.wordsProperty().get()).isEqualTo("It happened again: 2 more.");
        assertThat(model.reportProperty().get()).contains("number 0").contains("Further ones: 2");
    }

    @Test
    void theSameIsNotShownAgainAfterItWasClosedButAnotherIs() {
        fail(1);
        model.close();
        fail(2);
        assertThat(model.shownProperty().get()).isFalse();

        model.happened("main", new UnsupportedOperationException("another"));
        assertThat(model.shownProperty().get()).isTrue();
        assertThat(model.reportProperty().get()).contains("another").doesNotContain("number");
        assertThat(model.wordsProperty().get()).isEmpty();
    }

    private void fail(int number) {
        model.happened("main", new IllegalStateException("number " + number));
    }
}
