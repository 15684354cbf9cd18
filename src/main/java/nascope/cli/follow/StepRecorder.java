package nascope.cli.follow;

import java.nio.file.Path;
import java.time.Clock;
import nascope.base.Environment;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.importing.Following;
import nascope.record.EventsFile;
import nascope.record.GenotypeFile;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.RunWriter;
import nascope.run.told.EventLog;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/** Writes what is followed as a run. A step is written when the next one comes, as more may be told of it until then. */
final class StepRecorder implements Following.Listener, AutoCloseable {
    private final @Nullable RunFolder folder; // null where nothing is written
    private final Clock clock;
    private @Nullable RunWriter writer; // null before the run begins
    private @Nullable SearchSettings settings;
    private @Nullable EventLog events;
    private @Nullable SearchSnapshot last; // not written yet

    /** @param out folder of the run; null to write nothing */
    StepRecorder(@Nullable Path out, Clock clock) {
        folder = out == null ? null : new RunFolder(out);
        this.clock = clock;
        if (folder != null) folder.requireFree();
    }

    @Override
    public void begins(SearchSettings begun) {
        if (folder == null) return;
        if (writer != null) throw new InputException(Texts.text("cli.follow.StepRecorder.another-run", folder.path()));
        settings = begun;
        events = new EventLog(begun);
        writer = RunWriter.create(
                folder, new RunHeader(begun, new DataFingerprint("", 0, ""), Environment.here(), clock.instant()));
    }

    @Override
    public void step(SearchSnapshot snapshot) {
        if (writer == null) return;
        if (last != null && last.step() < snapshot.step()) write(last);
        last = snapshot;
    }

    private void write(SearchSnapshot snapshot) {
        if (writer != null) writer.append(snapshot);
        if (events != null) events.stepped(snapshot);
    }

    /** Nothing more comes: what lies beside a run is written too. */
    void done() {
        if (folder == null || settings == null || events == null || last == null) return;
        write(last);
        GenotypeFile.write(folder, settings.space(), last);
        EventsFile.write(folder.eventsFile(), events.all());
        last = null;
    }

    @Override
    public void close() {
        if (writer == null) return;
        if (last != null) writer.append(last);
        writer.close();
    }
}
