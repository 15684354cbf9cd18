package nascope.app.live;

import java.util.Set;
import java.util.stream.Collectors;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.picture.look.SettingWords;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.search.Intervention;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** What a branch is called: as a person named it, otherwise by what was first done on it. */
public final class BranchWords {
    private BranchWords() {}

    /** Such as {@code drop 2→3 at 879}, and {@code branch 2} where nothing was done. */
    public static String name(Branch branch, SearchSettings settings) {
        return branch.firstDeed(settings)
                .filter(deed -> branch.unnamed())
                .map(deed -> Numbers.text(
                        Texts.text("app.live.BranchWords.s-at-d"),
                        deed.intervention().match(new Deed(settings.space())),
                        deed.step()))
                .map(name -> name.substring(0, Math.min(name.length(), Happening.LONGEST_NAME)))
                .orElse(branch.name());
    }

    /** An intervention as what a person did, in few words. */
    private record Deed(SearchSpace space) implements Intervention.Cases<String> {
        @Override
        public String constrain(Intervention.Constrain constrain) {
            return constrain.constraint().match(new OnEdge(edge(constrain.edge())));
        }

        @Override
        public String shiftNone(Intervention.ShiftNone shift) {
            String format = shift.logOdds() < 0
                    ? Texts.text("app.live.BranchWords.boost-s")
                    : Texts.text("app.live.BranchWords.weaken-s");
            return Numbers.text(format, edge(shift.edge()));
        }

        @Override
        public String setAlpha(Intervention.SetAlpha set) {
            return Numbers.text(Texts.text("app.live.BranchWords.set-alpha-of-s"), edge(set.edge()));
        }

        @Override
        public String freezeAlpha(Intervention.FreezeAlpha freeze) {
            return freeze.frozen()
                    ? Texts.text("app.live.BranchWords.freeze-alpha")
                    : Texts.text("app.live.BranchWords.let-alpha-learn");
        }

        @Override
        public String randomGates(Intervention.RandomGates gates) {
            return gates.on()
                    ? Texts.text("app.live.BranchWords.random-gates")
                    : Texts.text("app.live.BranchWords.gates-by-alpha");
        }

        @Override
        public String teach(Intervention.Teach teach) {
            return switch (teach.target()) {
                case BOTH -> Texts.text("app.live.BranchWords.teach-both");
                case WEIGHTS -> Texts.text("app.live.BranchWords.teach-weights");
                case ALPHA -> Texts.text("app.live.BranchWords.teach-alpha");
            };
        }

        @Override
        public String changeSetting(Intervention.ChangeSetting change) {
            return change.setting().label() + " " + SettingWords.shown(change.setting(), change.value());
        }

        private String edge(CellEdge edge) {
            String name = space.topology().edges().get(edge.index()).label();
            return space.distinctKinds().size() > 1 ? edge.kind().label() + " " + name : name;
        }
    }

    private record OnEdge(String edge) implements EdgeConstraint.Cases<String> {
        @Override
        public String free() {
            return Numbers.text(Texts.text("app.live.BranchWords.free-s"), edge);
        }

        @Override
        public String dropped() {
            return Numbers.text(Texts.text("app.live.BranchWords.drop-s"), edge);
        }

        @Override
        public String pinned(Operation operation) {
            return Numbers.text(Texts.text("app.live.BranchWords.pin-s-to-s"), edge, operation.shortLabel());
        }

        @Override
        public String forbidden(Set<Operation> operations) {
            String which = Operations.inOrder(operations).stream()
                    .map(Operation::shortLabel)
                    .collect(Collectors.joining(", "));
            return Numbers.text(Texts.text("app.live.BranchWords.forbid-s-on-s"), which, edge);
        }
    }
}
