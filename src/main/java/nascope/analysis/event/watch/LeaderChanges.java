package nascope.analysis.event.watch;

import java.util.Arrays;
import java.util.function.Consumer;
import nascope.analysis.SteadyLeader;
import nascope.analysis.event.Event;
import nascope.analysis.event.EventKind;
import nascope.analysis.event.Said;
import nascope.analysis.event.state.CellState;
import nascope.analysis.event.state.EdgeFate;
import nascope.analysis.event.state.Hysteresis;
import nascope.analysis.event.state.Moment;
import nascope.base.Texts;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * Another operation leads an edge, or some take turns. Who leads is {@link nascope.analysis.SteadyLeader}'s decision, and
 * is told when it lasts; what {@link Deaths} and {@link Returns} tell is not told again, nor who is the first to lead. The
 * value is the probability of the leader.
 */
final class LeaderChanges implements Watcher {
    static final EventKind LEADS = new EventKind("leader-changes", EventKind.Group.LEADERS, EventKind.Sign.CHANGE);
    static final EventKind TURNS = new EventKind("leaders-take-turns", EventKind.Group.LEADERS, EventKind.Sign.CHANGE);

    private final OfEdge[] edges;

    LeaderChanges(SearchSpace space) {
        edges = new OfEdge[space.topology().edgeCount()];
        Arrays.setAll(
                edges,
                edge -> new OfEdge(
                        space.topology().edges().get(edge), space.candidates().size()));
    }

    @Override
    public void next(Moment now, Consumer<Event> told) {
        for (OfEdge edge : edges) edge.next(now, told);
    }

    private static final class OfEdge {
        private static final int NOBODY = SteadyLeader.NOBODY;
        private static final int NEVER = Integer.MIN_VALUE / 2;

        private final Edge edge;
        private final Turns turns;
        private final int[] lastLed; // step, by column
        private int leader = NOBODY; // the one that was told
        private int rival = NOBODY; // leads since, and was not told yet
        private int steps; // on end that it does
        private int farSteps; // on end that the one that leads has been far ahead

        OfEdge(Edge edge, int columns) {
            this.edge = edge;
            turns = new Turns(columns);
            lastLed = new int[columns];
            Arrays.fill(lastLed, NEVER);
        }

        void next(Moment now, Consumer<Event> told) {
            CellState cell = now.cell();
            int leads = cell.leader(edge.index());
            if (leads == NOBODY) return;
            if (leader == NOBODY || toldElsewhere(cell)) {
                turns.end();
                take(leads);
            } else if (leads == leader && !turns.contains(leads)) {
                rival = NOBODY;
            } else {
                challenge(now, leads, told);
            }
            lastLed[leader] = now.step();
        }

        private boolean toldElsewhere(CellState cell) {
            EdgeFate fate = cell.fate(edge.index());
            return fate.died() || fate.returned() || fate.awoke();
        }

        /** Another one leads, or one of those that take turns does. */
        private void challenge(Moment now, int leads, Consumer<Event> told) {
            steps = leads == rival ? steps + 1 : 1;
            farSteps = leads == rival && ahead(now, leads) >= Hysteresis.LEADER_AHEAD ? farSteps + 1 : 0;
            rival = leads;
            if (farSteps >= now.records(Hysteresis.LEADER_FAR_STEPS)) {
                told.accept(turns.contains(leads) ? pullsAhead(now, leads) : change(now, leads));
                turns.end();
                take(leads);
            } else if (leads != leader && steps >= now.records(Hysteresis.LEADER_STEPS)) {
                boolean ledLately = now.step() - lastLed[leads] <= now.records(Hysteresis.TURN_STEPS);
                if (!ledLately) told.accept(change(now, leads));
                else if (turns.add(leader, leads)) told.accept(takeTurns(now, leads));
                if (!ledLately) turns.end();
                leader = leads;
            }
        }

        /** How far it is ahead of those it takes turns with, otherwise of the one before it. */
        private double ahead(Moment now, int leads) {
            return turns.contains(leads)
                    ? turns.ahead(now.cell(), edge.index(), leads)
                    : probability(now, leads) - probability(now, leader);
        }

        private void take(int leads) {
            leader = leads;
            rival = NOBODY;
            farSteps = 0;
        }

        private Event change(Moment now, int leads) {
            CellState cell = now.cell();
            String name = cell.name(edge.index());
            boolean hair = probability(now, leads) - probability(now, leader) < Hysteresis.HAIR;
            String format = hair
                    ? Texts.text("analysis.event.watch.LeaderChanges.takes-the-lead-by-a-hair")
                    : Texts.text("analysis.event.watch.LeaderChanges.takes-the-lead");
            Said said = Said.of(
                    format,
                    name,
                    cell.operation(leads),
                    cell.operation(leader),
                    probability(now, leads),
                    probability(now, leader));
            return event(now, LEADS, leads, said);
        }

        private Event pullsAhead(Moment now, int leads) {
            CellState cell = now.cell();
            Said said = Said.of(
                    Texts.text("analysis.event.watch.LeaderChanges.pulls-ahead"),
                    cell.name(edge.index()),
                    cell.operation(leads),
                    turns.others(cell, leads),
                    probability(now, leads));
            return event(now, LEADS, leads, said);
        }

        private Event takeTurns(Moment now, int leads) {
            CellState cell = now.cell();
            Said said = Said.of(
                    Texts.text("analysis.event.watch.LeaderChanges.take-turns"),
                    cell.name(edge.index()),
                    turns.others(cell, leads),
                    cell.operation(leads),
                    probability(now, leads));
            return event(now, TURNS, leads, said);
        }

        private Event event(Moment now, EventKind kind, int leads, Said said) {
            CellState cell = now.cell();
            return Event.ofEdge(
                    now.step(), kind, cell.kind(), edge, cell.candidate(leads), probability(now, leads), said);
        }

        private double probability(Moment now, int column) {
            return now.cell().probability(edge.index(), column);
        }
    }
}
