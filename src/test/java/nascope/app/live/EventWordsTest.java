package nascope.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nascope.Kinds;
import nascope.search.Intervention;
import nascope.search.Samples;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.operation.None;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;

class EventWordsTest {
    private static final SearchSettings STANDARD = SearchSettings.standard();
    private static final CellEdge EDGE = new CellEdge(CellKind.NORMAL, 0);

    @Test
    void namesTheEdgeByItsNodes() {
        assertThat(words(Intervention.drop(EDGE))).isEqualTo("edge 0→2 dropped");
        assertThat(words(Intervention.pin(EDGE, new SkipConnect()))).isEqualTo("edge 0→2 pinned to skip_connect");
        assertThat(words(Intervention.forbid(EDGE, Set.of(new SkipConnect(), new None()))))
                .isEqualTo("edge 0→2 may not be none or skip_connect");
        assertThat(words(Intervention.restore(EDGE))).isEqualTo("edge 0→2 free again");
        assertThat(words(new Intervention.ShiftNone(EDGE, -1))).isEqualTo("edge 0→2 boosted by 1");
        assertThat(words(new Intervention.ShiftNone(EDGE, 0.5))).isEqualTo("edge 0→2 weakened by 0.5");
        assertThat(words(new Intervention.SetAlpha(EDGE, Collections.nCopies(8, 0.0))))
                .isEqualTo("alpha of edge 0→2 set");
    }

    @Test
    void namesTheKindOfCellWhereThereAreTwo() {
        assertThat(EventWords.of(
                        Intervention.drop(EDGE),
                        STANDARD.with(Settings.REDUCTION, true).space()))
                .isEqualTo(CellKind.NORMAL.label() + " edge 0→2 dropped");
    }

    @Test
    void saysWhatLearnsAndWhatChanged() {
        assertThat(words(new Intervention.FreezeAlpha(true))).isEqualTo("alpha frozen");
        assertThat(words(new Intervention.FreezeAlpha(false))).isEqualTo("alpha learns again");
        assertThat(words(new Intervention.RandomGates(true))).isEqualTo("gates drawn at random");
        assertThat(words(new Intervention.Teach(TrainingMode.Target.WEIGHTS))).isEqualTo("only the weights learn");
        assertThat(words(Intervention.ChangeSetting.of(Settings.NOISE, 1.0))).isEqualTo("Noise changed to 1");
    }

    @Test
    void everyKindAndEveryWayOfItHasItsWords() {
        Kinds.assertEachHasASample(Intervention.class, Samples.interventions());
        List<Intervention> all = new ArrayList<>(Samples.interventions());
        all.add(new Intervention.ShiftNone(EDGE, 1.5));
        all.add(new Intervention.FreezeAlpha(false));
        all.add(new Intervention.RandomGates(false));
        for (TrainingMode.Target target : TrainingMode.Target.values())
            if (target != TrainingMode.Target.ALPHA) all.add(new Intervention.Teach(target));
        List<String> words = all.stream()
                .map(intervention -> EventWords.of(intervention, Samples.SPACE))
                .toList();
        assertThat(words).allSatisfy(word -> assertThat(word).isNotBlank()).doesNotHaveDuplicates();
    }

    @Test
    void everyTargetIsSaidRightly() {
        assertThat(words(new Intervention.Teach(TrainingMode.Target.BOTH))).isEqualTo("weights and alpha learn");
        assertThat(words(new Intervention.Teach(TrainingMode.Target.ALPHA))).isEqualTo("only alpha learns");
        assertThat(words(new Intervention.RandomGates(false))).isEqualTo("gates drawn by alpha again");
    }

    private static String words(Intervention intervention) {
        return EventWords.of(intervention, STANDARD.space());
    }
}
