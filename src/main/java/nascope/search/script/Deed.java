package nascope.search.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.TrainingMode;
import nascope.space.operation.Operation;

/** Something that a script does to a search. For each intervention of a hand there is one. */
public sealed interface Deed {
    /** Picks out of {@code cases} the one for this kind of deed. */
    <R> R match(Cases<R> cases);

    /** What to do about each kind of deed. Whoever tells them apart implements this, and so forgets none. */
    interface Cases<R> {
        R constrain(Constrain deed);

        R shiftNone(ShiftNone deed);

        R setAlpha(SetAlpha deed);

        R freezeAlpha(FreezeAlpha deed);

        R randomGates(RandomGates deed);

        R teach(Teach deed);

        R change(Change deed);
    }

    /**
     * Drops edges, pins them, sets them free, or closes operations on them beside those that are closed already.
     *
     * @param constraint with operations that the search has
     */
    record Constrain(ScriptedEdges edges, EdgeConstraint constraint) implements Deed {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constrain(this);
        }

        /** What then holds on an edge; the same as before where it leaves nothing to forbid, dropped or pinned. */
        public EdgeConstraint after(EdgeConstraint before) {
            return constraint instanceof EdgeConstraint.Forbidden forbidden
                    ? before.match(new Closing(forbidden, before))
                    : constraint;
        }

        private record Closing(EdgeConstraint.Forbidden more, EdgeConstraint before)
                implements EdgeConstraint.Cases<EdgeConstraint> {
            @Override
            public EdgeConstraint free() {
                return more;
            }

            @Override
            public EdgeConstraint dropped() {
                return before;
            }

            @Override
            public EdgeConstraint pinned(Operation operation) {
                return before;
            }

            @Override
            public EdgeConstraint forbidden(Set<Operation> operations) {
                Set<Operation> all = new HashSet<>(operations);
                all.addAll(more.operations());
                return new EdgeConstraint.Forbidden(all);
            }
        }
    }

    /** Adds to the log-odds of {@code none} on edges: below 0 boosts, above 0 weakens. */
    record ShiftNone(ScriptedEdges edges, double logOdds) implements Deed {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shiftNone(this);
        }
    }

    /**
     * Sets alpha of edges.
     *
     * @param values one a candidate
     */
    record SetAlpha(ScriptedEdges edges, List<Double> values) implements Deed {
        public SetAlpha {
            values = List.copyOf(values);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setAlpha(this);
        }
    }

    /** Lets alpha stand still, or learn again. */
    record FreezeAlpha(boolean frozen) implements Deed {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.freezeAlpha(this);
        }
    }

    /** Draws gates uniformly instead of by alpha, or by alpha again. */
    record RandomGates(boolean on) implements Deed {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.randomGates(this);
        }
    }

    /** Chooses who learns from a step. */
    record Teach(TrainingMode.Target target) implements Deed {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.teach(this);
        }
    }

    /**
     * Changes a setting.
     *
     * @param setting its name
     * @param value as text
     */
    record Change(String setting, String value) implements Deed {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.change(this);
        }
    }
}
