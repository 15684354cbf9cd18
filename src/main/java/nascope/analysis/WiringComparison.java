package nascope.analysis;

import java.util.ArrayList;
import java.util.List;
import nascope.space.Wiring;

/**
 * What two wirings of a kind of cell share, operation by operation on each edge.
 *
 * @param both choices of both, in the order of the edges
 * @param first choices of the first alone
 * @param second choices of the second alone
 */
public record WiringComparison(List<Wiring.Choice> both, List<Wiring.Choice> first, List<Wiring.Choice> second) {
    public WiringComparison {
        both = List.copyOf(both);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /**
     * Compares; edges are the same where they lead from the same node to the same, and those that carry {@code none} are not
     * there.
     */
    public static WiringComparison of(Wiring first, Wiring second) {
        List<Wiring.Choice> both = new ArrayList<>();
        List<Wiring.Choice> alone = new ArrayList<>();
        List<Wiring.Choice> others = new ArrayList<>(connected(second));
        for (Wiring.Choice choice : connected(first)) {
            int same = -1;
            for (int i = 0; i < others.size() && same < 0; i++) if (same(choice, others.get(i))) same = i;
            if (same < 0) alone.add(choice);
            else {
                both.add(choice);
                others.remove(same);
            }
        }
        return new WiringComparison(both, alone, others);
    }

    private static List<Wiring.Choice> connected(Wiring wiring) {
        return wiring.choices().stream().filter(Wiring.Choice::connects).toList();
    }

    private static boolean same(Wiring.Choice one, Wiring.Choice other) {
        return one.edge().source() == other.edge().source()
                && one.edge().target() == other.edge().target()
                && one.operation().equals(other.operation());
    }

    /** Share of the choices of either that are of both, 0 to 1. */
    public double share() {
        int all = both.size() + first.size() + second.size();
        return all == 0 ? 1 : (double) both.size() / all;
    }
}
