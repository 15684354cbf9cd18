package nascope.app.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nascope.record.RunFolder;
import nascope.run.ResumableRun;
import nascope.run.RunObserver;
import nascope.run.SearchRun;
import nascope.run.SnapshotMailbox;
import nascope.run.Timeline;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.DataUse;
import nascope.search.snapshot.SearchSnapshot;

/**
 * Holds one run at a time, with its mailbox and its recording, and starts the next when the one before has let go of the
 * engine.
 */
final class CurrentRun {
    private final Engine engine;
    private final PlaySpeed speed = new PlaySpeed(this::run);
    private SearchSettings beginning; // the settings the run began with; this and what follows are of the run
    private Optional<SearchRun> run = Optional.empty(); // before the first
    private Optional<Recording> recording = Optional.empty();
    private SnapshotMailbox mailbox = new SnapshotMailbox();
    private DataSeen dataSeen = new DataSeen();
    private Troubles troubles = new Troubles(Optional.empty());

    /** @param engine makes searches ready */
    CurrentRun(Engine engine, SearchSettings beginning) {
        this.engine = engine;
        this.beginning = beginning;
    }

    /** The run, ended or not; empty before the first. */
    Optional<SearchRun> run() {
        return run;
    }

    /** The settings the run began with. */
    SearchSettings beginning() {
        return beginning;
    }

    /** Where the run is recorded; empty if it is not, or not yet. */
    Optional<RunFolder> folder() {
        return recording.flatMap(Recording::folder);
    }

    PlaySpeed speed() {
        return speed;
    }

    /**
     * Ends the run and starts another, which goes on from a past.
     *
     * @param plays whether it plays as soon as it is open
     */
    void replace(
            SearchSettings first,
            Supplier<? extends Search> opening,
            ResumableRun past,
            Optional<Recording> recorded,
            boolean plays) {
        run.ifPresent(SearchRun::stop);
        beginning = first;
        start(opening, past, recorded, plays);
    }

    /** Another program did more of a run that it does: as far as it is known now. */
    void grow(SearchSettings first, Timeline now) {
        beginning = first;
        run.ifPresent(growing -> growing.grow(now));
        mailbox.stepped(now.current().history().last());
    }

    /** Starts a run that has ended again, from its past; says whether it did. Not before the first step. */
    boolean wake() {
        if (run.isEmpty() || !run.get().state().ended() || beginning.elsewhere().isPresent()) return false;
        ResumableRun past = run.get().past();
        if (past.timeline().current().newest() < 0) return false;
        SearchSettings first = beginning;
        start(
                () -> engine.prepare(first).get(),
                past,
                recording.filter(old -> old.trouble().isEmpty()).map(Recording::again),
                false);
        return true;
    }

    /** The newest of the steps that came since the last call; empty if none did. */
    Optional<SearchSnapshot> arrived() {
        return mailbox.take();
    }

    /** What became of the data; empty before the run is open. */
    Optional<DataUse> dataUse() {
        return dataSeen.use();
    }

    /** What went wrong with the run. */
    Troubles troubles() {
        return troubles;
    }

    private void start(
            Supplier<? extends Search> opening, ResumableRun past, Optional<Recording> recorded, boolean plays) {
        mailbox = new SnapshotMailbox();
        dataSeen = new DataSeen();
        recording = recorded;
        troubles = new Troubles(recorded);
        List<RunObserver> observers = new ArrayList<>(List.of(mailbox, dataSeen));
        recorded.ifPresent(observers::add);
        SearchRun started = beginning.elsewhere().isPresent()
                ? SearchRun.ended(past)
                : SearchRun.resume(
                        new Succession(run.orElse(null), opening),
                        past,
                        begun -> {
                            speed.applyTo(begun);
                            if (plays) begun.play();
                        },
                        observers.toArray(new RunObserver[0]));
        run = Optional.of(started);
    }
}
