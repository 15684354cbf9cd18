package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nascope.base.InputException;
import nascope.search.SearchFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureSentenceTest {
    @ParameterizedTest
    @MethodSource("outOfMemory")
    void saysWhatHelpsWhenMemoryRunsOut(Throwable failure) {
        assertThat(FailureSentence.of(failure))
                .isEqualTo(
                        "there is not enough memory for this network; use fewer cells, channels or images in a batch");
    }

    static Stream<Throwable> outOfMemory() {
        return Stream.of(
                new OutOfMemoryError("Java heap space"),
                new OutOfMemoryError("Physical memory usage is too high: physicalBytes (5G) > maxPhysicalBytes (4G)"),
                new RuntimeException("[HOST] memory allocation failed; Error code: [12]"),
                new IllegalStateException("Failed to allocate 1073741824 bytes from HOST memory"),
                new RuntimeException("std::bad_alloc"),
                new RuntimeException("op failed", new OutOfMemoryError()));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void leavesMessagesForPeopleAsTheyAre(RuntimeException failure) {
        assertThat(FailureSentence.of(failure)).isEqualTo("plain words");
    }

    static Stream<RuntimeException> plain() {
        return Stream.of(
                new SearchFailure("plain words"),
                new InputException("plain words"),
                new IllegalArgumentException("plain words"));
    }

    @Test
    void saysThatTheLogTellsWhereWhatNobodyForesawHappened() {
        assertThat(FailureSentence.of(new ArrayIndexOutOfBoundsException("Index 5 out of bounds for length 5")))
                .startsWith("something inside NAScope went wrong that nobody foresaw"
                        + " (Index 5 out of bounds for length 5); the log in ");
        assertThat(FailureSentence.of(new IllegalStateException()))
                .startsWith("something inside NAScope went wrong that nobody foresaw; the log in ")
                .doesNotContain("Exception", "null");
    }
}
