package nascope.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nascope.search.script.Deed;
import nascope.search.script.ScriptedEdges;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.SearchSnapshot;

/** What the script of a search does after a step, as the interventions of a hand. */
public final class ScriptedInterventions {
    private ScriptedInterventions() {}

    /**
     * The interventions that the script asks for.
     *
     * @param settings with the script
     * @param snapshot of the step, before anybody meddled after it
     * @return in order; an edge is not constrained anew where it would be as it was
     */
    public static List<Intervention> after(SearchSettings settings, SearchSnapshot snapshot) {
        List<Deed> deeds = settings.get(Settings.INTERVENTIONS).at(snapshot.step());
        if (deeds.isEmpty()) return List.of();
        Doing doing = new Doing(settings, snapshot);
        List<Intervention> interventions = new ArrayList<>();
        for (Deed deed : deeds) interventions.addAll(deed.match(doing));
        return List.copyOf(interventions);
    }

    /**
     * Whether it is the script that asks for an intervention after a step.
     *
     * @param settings with the script
     * @param snapshot of the step, before anybody meddled after it
     */
    public static boolean ask(SearchSettings settings, SearchSnapshot snapshot, Intervention intervention) {
        return after(settings, snapshot).contains(intervention);
    }

    private static final class Doing implements Deed.Cases<List<Intervention>> {
        private final SearchSettings settings;
        private final SearchSnapshot snapshot;
        private final Map<CellEdge, EdgeConstraint> constraints = new HashMap<>(); // put on so far

        Doing(SearchSettings settings, SearchSnapshot snapshot) {
            this.settings = settings;
            this.snapshot = snapshot;
        }

        @Override
        public List<Intervention> constrain(Deed.Constrain deed) {
            List<Intervention> constraining = new ArrayList<>();
            for (CellEdge edge : deed.edges().in(settings.space())) {
                EdgeConstraint before = constraints.getOrDefault(
                        edge, snapshot.cell(edge.kind()).constraints().of(edge.index()));
                EdgeConstraint after = deed.after(before);
                if (after.equals(before)) continue;
                constraints.put(edge, after);
                constraining.add(new Intervention.Constrain(edge, after));
            }
            return constraining;
        }

        @Override
        public List<Intervention> shiftNone(Deed.ShiftNone deed) {
            return each(deed.edges(), edge -> new Intervention.ShiftNone(edge, deed.logOdds()));
        }

        @Override
        public List<Intervention> setAlpha(Deed.SetAlpha deed) {
            return each(deed.edges(), edge -> new Intervention.SetAlpha(edge, deed.values()));
        }

        private List<Intervention> each(ScriptedEdges edges, Function<CellEdge, Intervention> intervention) {
            return edges.in(settings.space()).stream().map(intervention).toList();
        }

        @Override
        public List<Intervention> freezeAlpha(Deed.FreezeAlpha deed) {
            return List.of(new Intervention.FreezeAlpha(deed.frozen()));
        }

        @Override
        public List<Intervention> randomGates(Deed.RandomGates deed) {
            return List.of(new Intervention.RandomGates(deed.on()));
        }

        @Override
        public List<Intervention> teach(Deed.Teach deed) {
            return List.of(new Intervention.Teach(deed.target()));
        }

        @Override
        public List<Intervention> change(Deed.Change deed) {
            return List.of(new Intervention.ChangeSetting(Settings.named(deed.setting()), deed.value()));
        }
    }
}
