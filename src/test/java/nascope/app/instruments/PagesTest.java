package nascope.app.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final Pages pages = new Pages(List.of("a", "b", "c", "d", "e", "f"));

    @Test
    void theFirstInstrumentStaysWhileThePagesAreFlipped() {
        pages.setRoom(3);
        assertThat(shown()).containsExactly(0, 1, 2);
        pages.next();
        assertThat(shown()).containsExactly(0, 3, 4);
        pages.next();
        assertThat(shown()).containsExactly(0, 5);
        pages.next();
        assertThat(shown()).containsExactly(0, 1, 2);
        pages.previous();
        assertThat(shown()).containsExactly(0, 5);
        assertThat(pages.sightProperty().get().count()).isEqualTo(3);
    }

    @Test
    void withLessRoomAPageHasFewerAndItsFirstStaysInSight() {
        pages.setRoom(3);
        pages.next();
        pages.setRoom(2);
        assertThat(shown()).containsExactly(0, 3);
        assertThat(pages.sightProperty().get().count()).isEqualTo(5);
        pages.setRoom(1);
        assertThat(shown()).containsExactly(3);
        pages.setRoom(3);
        assertThat(shown()).containsExactly(0, 3, 4);
    }

    @Test
    void anotherCanStayInsteadOrNone() {
        pages.setRoom(3);
        pages.next();
        pages.at(4);
        pages.pin();
        assertThat(shown()).as("the others of the page stay in sight").contains(4, 3);
        assertThat(pages.sightProperty().get().pinned()).contains(4);
        pages.pin();
        assertThat(pages.sightProperty().get().pinned()).isEmpty();
        assertThat(shown()).hasSize(3).contains(4);
    }

    @Test
    void oneThatIsLargeIsTheOneAPersonIsAtAndPagesFlipThroughAll() {
        pages.setRoom(3);
        pages.at(2);
        pages.enlarge();
        assertThat(large()).contains(2);
        pages.next();
        assertThat(large()).contains(3);
        pages.shrink();
        assertThat(large()).isEmpty();
        pages.enlarge();
        pages.enlarge();
        assertThat(large()).isEmpty();
    }

    @Test
    void oneThatIsBroughtIsInSight() {
        pages.setRoom(3);
        pages.bring(5);
        assertThat(shown()).contains(5);
        pages.bring(0);
        assertThat(shown()).contains(0);
    }

    @Test
    void theNextWindowShowsWhatWasChosen() {
        pages.setRoom(3);
        pages.next();
        pages.at(3);
        pages.pin();
        Pages next = new Pages(List.of("a", "b", "c", "d", "e", "f"));
        next.setRoom(3);
        next.choose(pages.choice());
        assertThat(next.sightProperty().get()).isEqualTo(pages.sightProperty().get());
        next.choose(new Pages.Choice("gone", "gone too"));
        assertThat(next.sightProperty().get().pinned()).as("as before").contains(3);
    }

    private List<Integer> shown() {
        return pages.sightProperty().get().shown();
    }

    private Optional<Integer> large() {
        return pages.sightProperty().get().large();
    }
}
