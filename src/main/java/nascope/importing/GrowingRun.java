package nascope.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nascope.base.IoReason;
import nascope.base.Texts;
import nascope.record.RunFolder;
import nascope.run.FailureSentence;
import nascope.run.Happening;
import nascope.run.Timeline;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run that another program does, followed on a thread of its own, recorded, and looked at by others meanwhile: its
 * timeline grows. Where the log begins another search, another run begins.
 */
public final class GrowingRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GrowingRun.class);
    private static final int FIRST_LENGTH =
            50; // steps; nobody knows how many there will be: half as many more where they run out

    // between two times more is shown of a step: instruments then read all of them again
    private static final long REST = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long REST_A_STEP = TimeUnit.MILLISECONDS.toNanos(1);

    /**
     * What there is to be seen.
     *
     * @param number of the run in this log, from 1
     * @param settings that stand for it; its steps end beyond the newest as long as it is followed
     * @param timeline its steps, which may grow
     * @param folder where it is recorded; empty if it is not
     */
    public record Seen(int number, SearchSettings settings, Timeline timeline, Optional<RunFolder> folder) {}

    private final String log;
    private final FollowRecorder recorder;
    private final ConcurrentLinkedQueue<String> news = new ConcurrentLinkedQueue<>();
    private final Aside recordings = new Aside("recording"); // slower than reading is
    private volatile boolean recording = true; // until it fails
    private @Nullable SearchSnapshot better; // of the newest step, not shown yet; on the following thread
    private long bettered; // nanoseconds; on the following thread
    private volatile @Nullable Seen seen; // null before the first step
    private volatile boolean ended;
    private volatile boolean stopped;

    private GrowingRun(String log, Function<SearchSettings, Optional<RunFolder>> place) {
        this.log = log;
        recorder = new FollowRecorder(place, Clock.systemUTC());
    }

    /**
     * Begins to follow a file, which need not be there yet.
     *
     * @param order operations of the tables' columns; empty to find them out
     * @param place gives each run its folder; empty to write nothing
     */
    public static GrowingRun ofFile(
            Path file, List<String> order, Function<SearchSettings, Optional<RunFolder>> place) {
        return begin(String.valueOf(file.getFileName()), order, place, follower -> follower.follow(file));
    }

    /** Begins to follow a stream, such as standard input. */
    public static GrowingRun ofStream(
            InputStream stream, List<String> order, Function<SearchSettings, Optional<RunFolder>> place) {
        return begin(LogImport.STANDARD_INPUT, order, place, follower -> follower.follow(stream));
    }

    /** Reads all of it. */
    private interface Way {
        void follow(LogFollower follower) throws IOException;
    }

    private static GrowingRun begin(
            String log, List<String> order, Function<SearchSettings, Optional<RunFolder>> place, Way way) {
        GrowingRun run = new GrowingRun(log, place);
        Thread thread = new Thread(() -> run.follow(order, way), "follow");
        thread.setDaemon(true);
        thread.start();
        return run;
    }

    private void follow(List<String> order, Way way) {
        Following following = new Following(log, order, new Growth());
        LogFollower follower = new LogFollower(following, nanos -> goesOn(), () -> {
            better = null;
            news.add(Texts.text("importing.GrowingRun.begins-anew", log));
        });
        try {
            way.follow(follower);
        } catch (IOException e) {
            news.add(Texts.text("importing.LogImport.cannot-be-read", log, IoReason.of(e)));
        } catch (RuntimeException e) {
            LOG.error("following {} failed", log, e);
            news.add(FailureSentence.of(e));
        } finally {
            end();
        }
    }

    /** All is read for now. */
    private boolean goesOn() {
        SearchSnapshot now = better;
        if (now != null && System.nanoTime() - bettered > REST + now.step() * REST_A_STEP) showBetter();
        return !stopped;
    }

    private void end() {
        showBetter();
        recordings.now(guarded(recorder::close));
        Seen last = seen;
        if (last == null && !stopped) news.add(Texts.text("importing.GrowingRun.nothing-told", log));
        if (last != null)
            seen = new Seen(
                    last.number(),
                    last.settings()
                            .with(
                                    Settings.STEPS,
                                    Math.max(1, last.timeline().current().newest())),
                    last.timeline(),
                    last.folder());
        ended = true;
    }

    /** Recording that may fail: the run is followed on. */
    private Runnable guarded(Runnable recorded) {
        return () -> {
            if (!recording) return;
            try {
                recorded.run();
            } catch (RuntimeException e) {
                recording = false;
                LOG.warn("what is followed is not recorded any more", e);
                news.add(Texts.text("importing.GrowingRun.not-recorded", FailureSentence.of(e)));
            }
        };
    }

    private void showBetter() {
        SearchSnapshot now = better;
        Seen shown = seen;
        better = null;
        if (now == null || shown == null || shown.timeline().current().newest() != now.step()) return;
        bettered = System.nanoTime();
        shown.timeline().renew(now);
    }

    /** What the log is called. */
    public String log() {
        return log;
    }

    /** What there is to be seen by now; empty before the first step. */
    public Optional<Seen> seen() {
        return Optional.ofNullable(seen);
    }

    /** What a person should know that was not told yet: that the log began anew, or that something failed. */
    public Optional<String> news() {
        return Optional.ofNullable(news.poll());
    }

    /** Whether nothing more comes. */
    public boolean ended() {
        return ended;
    }

    /** Ends following; what is recorded is whole. May wait for a drive. */
    @Override
    public void close() {
        stopped = true;
        recordings.now(guarded(recorder::close)); // also where the thread waits for standard input
    }

    private final class Growth implements Following.Listener {
        @Override
        public void begins(SearchSettings begun) {
            showBetter();
            Seen before = seen;
            SearchSettings settings = begun.with(Settings.STEPS, FIRST_LENGTH);
            recordings.now(guarded(() -> recorder.begins(settings))); // then it is known where
            seen = new Seen(before == null ? 1 : before.number() + 1, settings, Timeline.start(), recorder.folder());
        }

        @Override
        public void step(SearchSnapshot snapshot) {
            recordings.later(guarded(() -> recorder.step(snapshot)));
            Seen now = seen;
            if (now == null) return;
            if (snapshot.step() == now.timeline().current().newest()) {
                better = snapshot;
                return;
            }
            showBetter();
            seen = with(seen == null ? now : seen, snapshot);
        }

        private Seen with(Seen now, SearchSnapshot snapshot) {
            Timeline timeline = now.timeline();
            boolean again = snapshot.step() <= timeline.current().newest();
            if (again)
                timeline = timeline.with(new Happening.Forked(
                        timeline.nextId(),
                        Texts.text("importing.FollowRecorder.again-from", snapshot.epoch()),
                        timeline.currentId(),
                        snapshot.step() - 1));
            timeline = timeline.with(new Happening.Stepped(snapshot));
            int length = now.settings().get(Settings.STEPS);
            while (length <= snapshot.step()) length += length / 2;
            boolean longer = length != now.settings().get(Settings.STEPS);
            if (!again && !longer) return now; // its history has grown
            return new Seen(now.number(), now.settings().with(Settings.STEPS, length), timeline, now.folder());
        }
    }
}
