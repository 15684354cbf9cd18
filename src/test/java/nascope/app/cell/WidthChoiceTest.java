package nascope.app.cell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import nascope.picture.cell.WidthScale;
import nascope.run.RunHistory;
import nascope.search.FakeSearch;
import nascope.search.method.Share;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;

class WidthChoiceTest {
    private static final SearchSettings STANDARD = SearchSettings.standard();

    private final SimpleObjectProperty<SearchSpace> space = new SimpleObjectProperty<>(STANDARD.space());
    private final SimpleObjectProperty<RunHistory> run = new SimpleObjectProperty<>(new RunHistory());
    private final SimpleObjectProperty<SearchSnapshot> shown = new SimpleObjectProperty<>();
    private final WidthChoice choice = new WidthChoice(space, run, shown, new SimpleObjectProperty<>(Share.WEIGHT));

    @Test
    void goesRoundTheScales() {
        assertThat(scale()).isInstanceOf(WidthScale.Absolute.class);
        choice.next();
        assertThat(scale()).isInstanceOf(WidthScale.RelativeToUniform.class);
        choice.next();
        assertThat(scale()).isInstanceOf(WidthScale.ChangeSince.class);
        choice.next();
        assertThat(scale()).isInstanceOf(WidthScale.Absolute.class);
    }

    @Test
    void changesCountFromTheMarkHoweverTheCursorMoves() {
        shown.set(after(3));
        choice.setMark();
        assertThat(choice.kindProperty().get()).isEqualTo(WidthChoice.Kind.CHANGE);
        assertThat(sinceStep()).isEqualTo(3);
        shown.set(after(1));
        shown.set(null);
        assertThat(sinceStep()).isEqualTo(3);
        choice.kindProperty().set(WidthChoice.Kind.ABSOLUTE);
        choice.kindProperty().set(WidthChoice.Kind.CHANGE);
        assertThat(sinceStep()).as("after a look at another scale").isEqualTo(3);
    }

    @Test
    void aSecondMarkReplacesTheFirst() {
        shown.set(after(1));
        choice.setMark();
        shown.set(after(2));
        choice.setMark();
        assertThat(sinceStep()).isEqualTo(2);
    }

    @Test
    void withoutAMarkChangesCountFromTheStepShown() {
        shown.set(after(4));
        choice.kindProperty().set(WidthChoice.Kind.CHANGE);
        assertThat(sinceStep()).isEqualTo(4);
    }

    @Test
    void anotherRunClearsTheMark() {
        shown.set(after(3));
        choice.setMark();
        run.set(new RunHistory());
        assertThat(scale()).isInstanceOf(WidthScale.Absolute.class);
        shown.set(after(1));
        choice.kindProperty().set(WidthChoice.Kind.CHANGE);
        assertThat(sinceStep()).isEqualTo(1);
    }

    @Test
    void anotherSpaceClearsTheMarkEvenBeforeAnythingIsShown() {
        choice.setMark();
        assertThat(sinceStep()).isZero();
        space.set(STANDARD.with(Settings.NODES, 4).space());
        assertThat(scale()).isInstanceOf(WidthScale.Absolute.class);
    }

    private WidthScale scale() {
        return choice.scaleProperty().get();
    }

    private int sinceStep() {
        return ((WidthScale.ChangeSince) scale()).step();
    }

    private static SearchSnapshot after(int steps) {
        try (FakeSearch search = new FakeSearch(STANDARD)) {
            for (int step = 0; step < steps; step++) search.step();
            return search.snapshot();
        }
    }
}
