package nascope.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.run.RunHistory;
import nascope.search.Intervention;
import nascope.search.Samples;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.space.CellKind;
import nascope.space.operation.None;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;

class BranchWordsTest {
    private static final CellEdge EDGE = new CellEdge(CellKind.NORMAL, 4);
    private static final Intervention DROP = Intervention.drop(EDGE);
    private static final Intervention RESTORE = Intervention.restore(EDGE);

    @Test
    void aBranchIsCalledByWhatWasFirstDoneOnIt() {
        assertThat(name(branch("branch 2", event(879, DROP), event(900, new Intervention.FreezeAlpha(true)))))
                .isEqualTo("drop 2→3 at 879");
        assertThat(first(Intervention.pin(EDGE, new SkipConnect()))).isEqualTo("pin 2→3 to skip at 1,000");
        assertThat(first(Intervention.forbid(EDGE, Set.of(new None(), new SkipConnect()))))
                .isEqualTo("forbid none, skip on 2→3 at 1,000");
        assertThat(first(new Intervention.ShiftNone(EDGE, -1))).isEqualTo("boost 2→3 at 1,000");
        assertThat(first(Intervention.ChangeSetting.of(Settings.NOISE, 1.0))).isEqualTo("Noise 1 at 1,000");
    }

    @Test
    void whatAPersonNamedKeepsItsName() {
        assertThat(name(branch("wider", event(879, DROP)))).isEqualTo("wider");
    }

    @Test
    void whatWasDoneBeforeItBeganOrTookSomethingBackNamesNothing() {
        assertThat(name(branch("branch 2"))).isEqualTo("branch 2");
        assertThat(name(branch("branch 2", event(800, DROP)))).isEqualTo("branch 2");
        assertThat(name(branch("branch 2", new Happening.Intervened(880, DROP, RESTORE, true))))
                .isEqualTo("branch 2");
        Branch main = new Branch(1, "main", 0, 0, new RunHistory(), List.of(event(5, DROP)));
        assertThat(name(main)).isEqualTo("main");
    }

    @Test
    void everythingThatCanBeDoneMakesAName() {
        assertThat(Samples.interventions())
                .extracting(deed -> BranchWords.name(branch("branch 2", event(1000, deed)), Samples.SETTINGS))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).endsWith(" at 1,000").hasSizeLessThan(Happening.LONGEST_NAME));
    }

    private static String first(Intervention deed) {
        return name(branch("branch 2", event(1000, deed)));
    }

    private static String name(Branch branch) {
        return BranchWords.name(branch, SearchSettings.standard());
    }

    private static Branch branch(String name, Happening.Intervened... events) {
        return new Branch(2, name, 1, 870, new RunHistory(), List.of(events));
    }

    private static Happening.Intervened event(int step, Intervention deed) {
        return new Happening.Intervened(step, deed, RESTORE);
    }
}
