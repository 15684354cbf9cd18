package nascope.picture.instrument.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nascope.picture.Ink;
import nascope.picture.cell.Cells;
import nascope.picture.instrument.Displays;
import nascope.picture.instrument.Instrument;
import nascope.picture.look.Theme;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the rooms that windows give to instruments no words lie on others, or beyond the border. */
class WordsDoNotMeetTest {
    private static final int STEPS = 60;

    @ParameterizedTest
    @CsvSource({
        "2, 345, 122",
        "3, 345, 122",
        "4, 345, 122",
        "5, 345, 122", // the upper of two at 1100×700
        "2, 345, 205",
        "3, 345, 205",
        "4, 345, 205",
        "5, 345, 205", // the lower
        "2, 470, 150",
        "4, 470, 150",
        "5, 470, 150", // at 1440×900
        "2, 1000, 500",
        "5, 1000, 500" // with all the room
    })
    void neitherInOneNorBesideIt(int nodes, double width, double height) {
        SearchSettings settings =
                SearchSettings.standard().with(Settings.NODES, nodes).with(Settings.STEPS, STEPS);
        List<SearchSnapshot> run = run(settings);
        List<String> met = new ArrayList<>();
        for (Instrument instrument : Instruments.ALL)
            for (int view = 0; view < Math.max(1, instrument.views().size()); view++)
                for (int scope = 0; scope < Math.max(1, instrument.scopes().size()); scope++) {
                    Displays displays =
                            new Displays(List.of(instrument), settings.space(), CellKind.NORMAL, STEPS, Theme.LIGHT);
                    displays.append(run);
                    displays.show(0, view);
                    displays.about(0, scope);
                    for (int step : new int[] {0, STEPS / 2, STEPS - 1}) {
                        Ink ink = Ink.of(
                                width, height, g -> displays.paint(0, g, Cells.area(width, height), step, run::get));
                        for (String fault : faults(ink, Cells.area(width, height)))
                            met.add("%s, view %d, scope %d, step %d: %s"
                                    .formatted(instrument.id(), view, scope, step, fault));
                    }
                }
        assertThat(met).isEmpty();
    }

    private static List<String> faults(Ink ink, Rectangle2D area) {
        List<String> faults = new ArrayList<>();
        List<Ink.Text> texts =
                ink.texts().stream().filter(text -> !text.text().isBlank()).toList();
        for (int i = 0; i < texts.size(); i++) {
            Rectangle2D one = letters(texts.get(i));
            if (!area.contains(one)) faults.add(texts.get(i).text() + " leaves the picture");
            for (int j = 0; j < i; j++)
                if (one.intersects(letters(texts.get(j)))
                        && !texts.get(i).equals(texts.get(j))) // written again over itself
                faults.add(texts.get(j).text() + " | " + texts.get(i).text());
        }
        return faults;
    }

    /** Where its small letters and digits stand. */
    private static Rectangle2D letters(Ink.Text text) {
        FontRenderContext context = new FontRenderContext(new AffineTransform(), true, true);
        double width = text.font().getStringBounds(text.text(), context).getWidth();
        double height = 0.55 * text.font().getSize2D();
        return new Rectangle2D.Double(text.x(), text.y() - height, width, height);
    }

    private static List<SearchSnapshot> run(SearchSettings settings) {
        try (FakeSearch search = new FakeSearch(settings)) {
            return Stream.concat(
                            Stream.of(search.snapshot()),
                            Stream.generate(search::step).limit(STEPS))
                    .toList();
        }
    }
}
