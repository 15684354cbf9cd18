package nascope.picture.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nascope.analysis.event.watch.Chronicle;
import nascope.picture.Ink;
import nascope.picture.cell.Cells;
import nascope.picture.instrument.all.Instruments;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleTest {
    static Stream<Instrument> instruments() {
        return Instruments.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void everyInstrumentIsPaintedInBothThemesWithWhatItIsAbout(Instrument instrument) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Example example = new Example(instrument, theme);
            if (!example.shows()) continue; // what is measured on demand alone
            Ink ink = Ink.of(420, 168, g -> example.paint(g, Cells.area(420, 168)));
            assertThat(ink.texts()).extracting(Ink.Text::text).contains(instrument.title());
            assertThat(ink.lines().size() + ink.areas().size())
                    .as(instrument.id())
                    .isGreaterThan(6);
        }
    }

    @Test
    void theMadeUpRunHasThePatternsThatAreExplained() {
        Chronicle chronicle = new Chronicle(ExampleRun.SPACE);
        for (SearchSnapshot step : ExampleRun.steps()) chronicle.next(step);
        assertThat(chronicle.events())
                .extracting(event -> event.said().plain())
                .as("an input edge comes back, the intermediate edge dies, the pull turns")
                .anyMatch(said -> said.startsWith("2→3: none leads"))
                .anyMatch(said -> said.contains("P1"))
                .anyMatch(said -> said.contains("P2"));
    }

    @Test
    void itsLastCellCostsLossMinusEntropyAndTheOthersNothing() {
        for (int step = 1; step <= ExampleRun.STEPS; step++) {
            SearchSnapshot now = ExampleRun.steps().get(step);
            for (int cell = 0; cell < 3; cell++) {
                double sum = 0;
                for (int edge = 0; edge < 5; edge++) sum += now.expectedCost(ExampleRun.SPACE, cell, edge);
                assertThat(sum)
                        .as("cell %d at step %d", cell, step)
                        .isCloseTo(cell == 2 ? now.search().lossMinusEntropy() : 0, within(1e-3));
            }
        }
    }

    @Test
    void itsCostsByCellAddUpToItsCosts() {
        SearchSnapshot step = ExampleRun.steps().get(150);
        double sum = 0;
        for (int cell = 0; cell < 3; cell++) sum += step.expectedCost(ExampleRun.SPACE, cell, 4);
        assertThat(step.cells().values().iterator().next().expectedCost(4)).isCloseTo(sum, within(1e-5));
    }
}
