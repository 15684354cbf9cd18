package nascope.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nascope.base.Plain;
import nascope.base.Require;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.TrainingMode;
import nascope.setting.Setting;
import nascope.space.operation.Operation;

/**
 * Something a person does to a search between two steps. Holds all it does in plain values, so that a record of
 * interventions and their steps is enough to do a search again; what takes an intervention back is an intervention too.
 */
public sealed interface Intervention {
    /** How far from 0 a hand may set alpha; no search gets there by itself, and sums of a few stay finite. */
    double LARGEST_ALPHA = 1e6;

    /** Picks out of {@code cases} the one for this kind of intervention. */
    <R> R match(Cases<R> cases);

    /** What to do about each kind of intervention. Whoever tells them apart implements this, and so forgets none. */
    interface Cases<R> {
        R constrain(Constrain intervention);

        R shiftNone(ShiftNone intervention);

        R setAlpha(SetAlpha intervention);

        R freezeAlpha(FreezeAlpha intervention);

        R randomGates(RandomGates intervention);

        R teach(Teach intervention);

        R changeSetting(ChangeSetting intervention);
    }

    /** Takes an edge away. */
    static Intervention drop(CellEdge edge) {
        return new Constrain(edge, new EdgeConstraint.Dropped());
    }

    /** Fixes an edge to one operation. */
    static Intervention pin(CellEdge edge, Operation operation) {
        return new Constrain(edge, new EdgeConstraint.Pinned(operation));
    }

    /** Closes operations on an edge; those closed before are open again. */
    static Intervention forbid(CellEdge edge, Set<Operation> operations) {
        return new Constrain(edge, new EdgeConstraint.Forbidden(operations));
    }

    /** Takes drop, pin and forbid away from an edge. */
    static Intervention restore(CellEdge edge) {
        return new Constrain(edge, EdgeConstraint.free());
    }

    /**
     * What makes settings out of others.
     *
     * @throws IllegalArgumentException if a setting that {@linkplain Setting#changesInRun() needs a restart} differs
     */
    static List<Intervention> between(SearchSettings before, SearchSettings after) {
        List<Intervention> changes = new ArrayList<>();
        for (Setting<?> setting : Settings.ALL) {
            if (before.text(setting).equals(after.text(setting))) continue;
            if (!setting.changesInRun())
                throw new IllegalArgumentException(Plain.text(
                        "%s needs a restart to change, got %s instead of %s",
                        setting.name(), after.text(setting), before.text(setting)));
            changes.add(new ChangeSetting(setting, after.text(setting)));
        }
        return List.copyOf(changes);
    }

    /**
     * Puts a constraint on an edge in place of the one it has.
     *
     * @param edge whose
     * @param constraint of the search's candidates
     */
    record Constrain(CellEdge edge, EdgeConstraint constraint) implements Intervention {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constrain(this);
        }
    }

    /**
     * Adds to the log-odds of {@code none} against the other operations: below 0 boosts the edge, above 0 weakens it.
     *
     * @param edge whose
     * @param logOdds what is added to alpha of {@code none}
     */
    record ShiftNone(CellEdge edge, double logOdds) implements Intervention {
        public ShiftNone {
            Require.within("logOdds", logOdds, -LARGEST_ALPHA, LARGEST_ALPHA);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shiftNone(this);
        }
    }

    /**
     * Sets alpha of an edge. The optimizer keeps its moments.
     *
     * @param edge whose
     * @param values one a candidate
     */
    record SetAlpha(CellEdge edge, List<Double> values) implements Intervention {
        public SetAlpha {
            values = List.copyOf(values);
            for (double value : values) Require.within("alpha", value, -LARGEST_ALPHA, LARGEST_ALPHA);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setAlpha(this);
        }
    }

    /** Lets alpha stand still, or learn again. */
    record FreezeAlpha(boolean frozen) implements Intervention {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.freezeAlpha(this);
        }
    }

    /** Draws gates uniformly instead of by alpha, or by alpha again; see {@link TrainingMode#randomGates()}. */
    record RandomGates(boolean on) implements Intervention {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.randomGates(this);
        }
    }

    /** Chooses who learns from a step. */
    record Teach(TrainingMode.Target target) implements Intervention {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.teach(this);
        }
    }

    /**
     * Changes a setting that may change in the run.
     *
     * @param setting such as a learning rate
     * @param value as {@link SearchSettings#text} writes it
     */
    record ChangeSetting(Setting<?> setting, String value) implements Intervention {
        public ChangeSetting {
            if (!setting.changesInRun())
                throw new IllegalArgumentException(Plain.text(
                        "setting must be one that may change in the run, got %s = %s", setting.name(), value));
            value = SearchSettings.standard().withText(setting, value).text(setting);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changeSetting(this);
        }

        /** A change to a value. */
        public static <T> ChangeSetting of(Setting<T> setting, T value) {
            return new ChangeSetting(setting, setting.kind().format(value));
        }
    }
}
