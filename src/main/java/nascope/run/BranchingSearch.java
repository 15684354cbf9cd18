package nascope.run;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import nascope.base.InputException;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.search.Checkpoint;
import nascope.search.Intervention;
import nascope.search.LastBatch;
import nascope.search.PhaseListener;
import nascope.search.Search;
import nascope.search.SearchFailure;
import nascope.search.measure.OperationCosts;
import nascope.search.measure.OperationStrengths;
import nascope.search.measure.SharpnessTime;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The search on its way along the branches: steps, is meddled with, goes back to a past step and on from there. Owned by
 * the search thread.
 *
 * <p>A past step is reached from the nearest checkpoint by doing the steps again, with every intervention at its step. A
 * step that does not come out as it was recorded, to the last bit, ends the journey.
 *
 * <p>What the settings' script asks for after a step is done right after it, before any hand, and from there on is an
 * intervention like others: it stands on the timeline, and journeys do it because it stands there. Where a run is gone on
 * with, what of it stands there already is not done again; see {@link OwedScript}.
 */
final class BranchingSearch {
    private final Search search;
    private final CheckpointStore checkpoints;
    private final BiConsumer<Happening, BranchingSearch> log;
    private final Journey journey;
    private final Consumer<RuntimeException> refusals;
    private Timeline timeline;
    private final OwedScript owed = new OwedScript();

    /** Watches over a journey to a past step. */
    @FunctionalInterface
    interface Journey {
        /** Whether to go on. */
        boolean reached(int step, int target);
    }

    /**
     * @param timeline where the run stands
     * @param log hears of all that happens once it is on the timeline
     * @param refusals hears why something that the script asks for could not be done
     */
    BranchingSearch(
            Search search,
            Timeline timeline,
            CheckpointStore checkpoints,
            BiConsumer<Happening, BranchingSearch> log,
            Journey journey,
            Consumer<RuntimeException> refusals) {
        this.search = search;
        this.timeline = timeline;
        this.checkpoints = checkpoints;
        this.log = log;
        this.journey = journey;
        this.refusals = refusals;
    }

    Timeline timeline() {
        return timeline;
    }

    SearchSettings settings() {
        return search.settings();
    }

    /** The state of the search, with what was done since the last step. */
    SearchSnapshot now() {
        return search.snapshot();
    }

    LastBatch lastBatch() {
        return search.lastBatch();
    }

    /** Measures, and leaves the search as it was. */
    Map<CostStudy.Moment, OperationCosts> measure(CostStudy study, CostStudy.Watch watch) {
        return study.run(search, watch);
    }

    /** The same of how strong operations are. */
    Optional<OperationStrengths> measureStrength(int batches, DoublePredicate goOn) {
        return search.measureStrength(batches, goOn);
    }

    Optional<SharpnessTime> sharpnessTime() {
        return search.sharpnessTime();
    }

    /** Begins a new run at step 0, or goes to where a run of the past ended; {@link #followScript} comes next. */
    void begin() {
        boolean fresh = timeline.current().newest() < 0;
        if (fresh) happened(new Happening.Stepped(search.snapshot()));
        keepCheckpoint(Happening.FIRST_BRANCH);
        if (fresh) owed.arrived(settings(), now());
        else travelToNewest(timeline.current());
    }

    /** Does what the script asks for after the step the search is at, and was not done yet. */
    void followScript() {
        for (Optional<Intervention> next = owed.next(); next.isPresent(); next = owed.next()) {
            try {
                intervene(next.get());
            } catch (IllegalArgumentException | InputException e) {
                refusals.accept(e);
            }
        }
    }

    void step() {
        stepped(search.step());
    }

    /** A step that tells of its phases. */
    void step(PhaseListener listener) {
        stepped(search.step(listener));
    }

    private void stepped(SearchSnapshot snapshot) {
        happened(new Happening.Stepped(snapshot));
        if (snapshot.step() % CheckpointStore.EVERY == 0 || noneLeft()) keepCheckpoint(timeline.currentId());
        owed.arrived(settings(), now());
        followScript();
    }

    /** Whether all steps are done. */
    boolean noneLeft() {
        return MoreSteps.noneLeft(settings(), now().step());
    }

    void intervene(Intervention intervention) {
        Intervention undo = search.intervene(intervention);
        happened(new Happening.Intervened(search.snapshot().step(), intervention, undo));
    }

    /** Takes back the last intervention that was not; does nothing if there is none. */
    void undo() {
        timeline.current().undoable().map(Happening.Intervened::undo).ifPresent(intervention -> {
            Intervention again = search.intervene(intervention);
            happened(new Happening.Intervened(search.snapshot().step(), intervention, again, true));
        });
    }

    /** Begins a branch at a step of another; says whether that step was reached. */
    boolean continueFrom(int branch, int step) {
        int id = timeline.nextId();
        Happening.Forked fork = new Happening.Forked(id, Branch.firstName(id), branch, step);
        Branch parent = timeline.branch(branch);
        if (step > parent.newest())
            throw new IllegalArgumentException(Plain.text("step must be from 0 to %d, got %d", parent.newest(), step));
        if (!orStay(() -> travel(parent, step))) return false;
        happened(fork);
        keepCheckpoint(id);
        owed.arrived(settings(), now());
        followScript();
        if (noneLeft()) intervene(MoreSteps.ofBranch(parent, step)); // a branch that cannot go on is none
        return true;
    }

    /** Goes to the newest step of a branch. */
    void switchTo(int branch) {
        Branch line = timeline.branch(branch);
        if (!orStay(() -> travelToNewest(line))) return;
        happened(new Happening.Switched(branch));
        followScript();
    }

    void rename(int branch, String name) {
        happened(new Happening.Renamed(branch, name));
    }

    void delete(int branch) {
        happened(new Happening.Deleted(branch));
        checkpoints.forget(branch);
    }

    private void happened(Happening happening) {
        timeline = timeline.with(happening);
        log.accept(happening, this);
    }

    private void keepCheckpoint(int branch) {
        checkpoints.keep(new KeptCheckpoint(branch, search.checkpoint()));
    }

    /** A journey that fails ends where it began. */
    private boolean orStay(BooleanSupplier travel) {
        Checkpoint present = search.checkpoint();
        try {
            return travel.getAsBoolean();
        } catch (RuntimeException e) {
            search.restore(present);
            throw e;
        }
    }

    /** Goes to a step of a branch, before anybody meddled after it; says whether it arrived. */
    boolean goTo(Branch line, int step) {
        return travel(line, step);
    }

    /** @return whether it arrived */
    private boolean travel(Branch line, int target) {
        Checkpoint start = checkpoints.nearest(timeline, line.id(), target);
        search.restore(start);
        requireAsRecorded(line);
        Iterator<Happening.Intervened> events = line.events().iterator();
        Happening.Intervened next = skip(events, start.step());
        for (int step = start.step(); step < target; step++) {
            if (!journey.reached(step, target)) return false;
            for (; next != null && next.step() == step; next = skip(events, step))
                search.intervene(next.intervention());
            search.step();
            requireAsRecorded(line);
        }
        return true;
    }

    /** Goes to the newest step and does what was done after it. */
    private boolean travelToNewest(Branch line) {
        if (!travel(line, line.newest())) return false;
        List<Happening.Intervened> after = line.events().stream()
                .filter(event -> event.step() == line.newest())
                .toList();
        SearchSnapshot before = now();
        SearchSettings asking = settings();
        after.forEach(event -> search.intervene(event.intervention()));
        owed.cameBack(asking, before, after);
        return true;
    }

    /** The next event that is not before a step; null if there is none. */
    private static Happening.@Nullable Intervened skip(Iterator<Happening.Intervened> events, int step) {
        while (events.hasNext()) {
            Happening.Intervened event = events.next();
            if (event.step() >= step) return event;
        }
        return null;
    }

    private void requireAsRecorded(Branch line) {
        SearchSnapshot again = search.snapshot();
        SearchSnapshot recorded = line.history().get(again.step());
        if (again.agreesWith(recorded)) return;
        throw new SearchFailure(Texts.text(
                "run.BranchingSearch.step-d-of-s-did",
                again.step(),
                line.name(),
                again.training().loss(),
                recorded.training().loss()));
    }
}
