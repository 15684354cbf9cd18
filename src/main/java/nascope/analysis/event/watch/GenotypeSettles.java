package nascope.analysis.event.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nascope.analysis.SelectedGenotype;
import nascope.analysis.SteadyLeader;
import nascope.analysis.event.Event;
import nascope.analysis.event.EventKind;
import nascope.analysis.event.Said;
import nascope.analysis.event.state.CellState;
import nascope.analysis.event.state.Hysteresis;
import nascope.analysis.event.state.Moment;
import nascope.base.Texts;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.Genotype;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;

/**
 * The genotype by a rule stays as it is for long, or moves again after that. The value is the number of edges that it
 * connects.
 */
final class GenotypeSettles implements Watcher {
    static final EventKind SETTLES = new EventKind("genotype-settles", EventKind.Group.GENOTYPE, EventKind.Sign.CHANGE);
    static final EventKind MOVES = new EventKind("genotype-moves", EventKind.Group.GENOTYPE, EventKind.Sign.CHANGE);

    private static final int MOST_NAMED = 2; // edges that moved

    private final SearchSpace space;
    private final GenotypeRule rule;
    private Optional<Genotype> last = Optional.empty(); // as it was at the look before; empty before the first
    private Optional<Genotype> settled = Optional.empty(); // that was told, unless it moved since
    private int since; // step at which the last one was first seen
    private int needed; // records without a change; 0 before the first
    private int others; // looks on end at which it was not the settled one

    GenotypeSettles(SearchSpace space, GenotypeRule rule) {
        this.space = space;
        this.rule = rule;
    }

    @Override
    public void next(Moment now, Consumer<Event> told) {
        if (!now.snapshot().mode().alphaLearns()) last = Optional.empty(); // what stands still has not settled
        if (needed == 0) needed = now.records(Hysteresis.GENOTYPE_STEPS);
        if (now.step() % now.records(Hysteresis.GENOTYPE_EVERY) != 0 || nobodyLeads(now.cell())) return;
        Genotype seen = SelectedGenotype.of(space, now.snapshot(), rule);
        if (!last.equals(Optional.of(seen))) since = now.step();
        last = Optional.of(seen);
        if (settled.isPresent()) {
            others = settled.get().equals(seen) ? 0 : others + 1;
            if (others < Hysteresis.GENOTYPE_LOOKS) return;
            told.accept(event(now, MOVES, seen, moves(settled.get(), seen)));
            settled = Optional.empty();
            needed *= 2;
        } else if (now.step() - since >= needed) {
            told.accept(event(now, SETTLES, seen, settles(now.step() - since, seen)));
            settled = Optional.of(seen);
            others = 0;
        }
    }

    /** Where all operations are equal what a rule chooses is no choice. */
    private static boolean nobodyLeads(CellState cell) {
        return cell.count(edge -> cell.leader(edge.index()) != SteadyLeader.NOBODY) == 0;
    }

    private static Event event(Moment now, EventKind kind, Genotype genotype, Said said) {
        return Event.ofNetwork(now.step(), kind, connected(genotype), said);
    }

    private Said settles(int steps, Genotype genotype) {
        int edges = space.topology().edgeCount() * genotype.wirings().size();
        return Said.of(
                Texts.text("analysis.event.watch.GenotypeSettles.settles"),
                rule.label(),
                steps,
                connected(genotype),
                edges);
    }

    private Said moves(Genotype before, Genotype now) {
        List<String> changes = new ArrayList<>();
        for (CellKind kind : now.wirings().keySet())
            for (Edge edge : space.topology().edges()) {
                String was = on(before, kind, edge);
                String is = on(now, kind, edge);
                if (!was.equals(is)) changes.add(change(kind, edge, was, is));
            }
        Said said = Said.of(
                Texts.text("analysis.event.watch.GenotypeSettles.moves"),
                rule.label(),
                String.join(", ", changes.subList(0, Math.min(MOST_NAMED, changes.size()))));
        return changes.size() <= MOST_NAMED
                ? said
                : said.then(Said.of(
                        Texts.text("analysis.event.watch.GenotypeSettles.and-more"), changes.size() - MOST_NAMED));
    }

    private String change(CellKind kind, Edge edge, String was, String is) {
        String name = space.distinctKinds().size() > 1 ? kind.label() + " " + edge.label() : edge.label();
        return Texts.text("analysis.event.watch.GenotypeSettles.instead-of", name, is, was);
    }

    private static String on(Genotype genotype, CellKind kind, Edge edge) {
        return genotype.wiring(kind).stream()
                .flatMap(wiring -> wiring.choices().stream())
                .filter(choice -> choice.edge().equals(edge))
                .map(choice -> choice.operation().shortLabel())
                .findFirst()
                .orElse(Texts.text("analysis.event.watch.GenotypeSettles.nothing"));
    }

    private static int connected(Genotype genotype) {
        return genotype.wirings().values().stream()
                .mapToInt(wiring -> wiring.connected().size())
                .sum();
    }
}
