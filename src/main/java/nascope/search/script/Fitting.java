package nascope.search.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nascope.base.Plain;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.SearchSpace;

/** Goes through the deeds of a script, follows what they leave of the edges, and refuses those that cannot be done. */
final class Fitting implements Deed.Cases<Boolean> {
    private final SearchSpace space;
    private final Script.SettingCheck settings;
    private final Map<CellEdge, EdgeConstraint> constraints = new HashMap<>();

    Fitting(SearchSpace space, Script.SettingCheck settings) {
        this.space = space;
        this.settings = settings;
    }

    @Override
    public Boolean constrain(Deed.Constrain deed) {
        for (CellEdge edge : deed.edges().in(space)) {
            deed.constraint().requireFits(space.candidates());
            EdgeConstraint after = deed.after(constraints.getOrDefault(edge, EdgeConstraint.free()));
            after.requireFits(space.candidates());
            constraints.put(edge, after);
        }
        return true;
    }

    @Override
    public Boolean shiftNone(Deed.ShiftNone deed) {
        if (space.noneColumn() < 0)
            throw new IllegalArgumentException(
                    "none must be a candidate for its log-odds to be shifted, got operations "
                            + EdgeConstraint.labels(space.candidates()));
        return fits(deed.edges());
    }

    @Override
    public Boolean setAlpha(Deed.SetAlpha deed) {
        List<Double> values = deed.values();
        if (values.size() != space.candidates().size())
            throw new IllegalArgumentException(Plain.text(
                    "alpha must be a number for each of the %d candidates, got %d",
                    space.candidates().size(), values.size()));
        return fits(deed.edges());
    }

    @Override
    public Boolean freezeAlpha(Deed.FreezeAlpha deed) {
        return true;
    }

    @Override
    public Boolean randomGates(Deed.RandomGates deed) {
        return true;
    }

    @Override
    public Boolean teach(Deed.Teach deed) {
        return true;
    }

    @Override
    public Boolean change(Deed.Change deed) {
        settings.require(deed.setting(), deed.value());
        return true;
    }

    private boolean fits(ScriptedEdges edges) {
        return !edges.in(space).isEmpty();
    }
}
