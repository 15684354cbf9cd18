package nascope.run.told;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.picture.cell.Cells;
import nascope.run.Happening;
import nascope.search.Intervention;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private static final SearchSettings SETTINGS =
            SearchSettings.standard().withText(Settings.INTERVENTIONS, "at 1 drop 2->3; at 1 change noise 0.5");
    private static final CellEdge DEEP = new CellEdge(CellKind.NORMAL, 4);
    private static final CellEdge WIDE = new CellEdge(CellKind.NORMAL, 0);

    private final EventLog log = new EventLog(SETTINGS);

    @Test
    void whatTheSettingsAskForIsNoHand() {
        CellSnapshot cell = Cells.random(SETTINGS.space(), 1);
        log.stepped(Cells.step(0, 1, 1, cell));
        assertThat(said(0, Intervention.drop(DEEP), false))
                .as("a step too early")
                .startsWith("Intervention: ");
        log.stepped(Cells.step(1, 1, 1, cell));
        assertThat(said(1, Intervention.drop(DEEP), false)).isEqualTo("By the settings: edge 2→3 dropped");
        assertThat(said(1, Intervention.ChangeSetting.of(Settings.NOISE, 0.5), false))
                .isEqualTo("By the settings: Noise changed to 0.5");
        assertThat(said(1, Intervention.drop(WIDE), false)).isEqualTo("Intervention: edge 0→2 dropped");
        assertThat(said(1, Intervention.drop(DEEP), true)).startsWith("Intervention taken back: ");
    }

    private String said(int step, Intervention intervention, boolean takesBack) {
        return log.intervened(new Happening.Intervened(step, intervention, Intervention.restore(DEEP), takesBack))
                .said()
                .plain();
    }
}
