package nascope.app.live;

import java.util.List;
import java.util.Optional;
import nascope.run.SearchRun;

/** What goes wrong with a run and its recording without ending the run, each told once. */
final class Troubles {
    private final Optional<Recording> recording;
    private int seen; // of the run
    private boolean recordingSeen;

    Troubles(Optional<Recording> recording) {
        this.recording = recording;
    }

    /** Sentences of the run that are new. */
    List<String> freshOf(SearchRun run) {
        List<String> all = run.troubles();
        List<String> fresh = all.subList(seen, all.size());
        seen = all.size();
        return fresh;
    }

    /** Why the run is not recorded any more, if that is new. */
    Optional<String> freshOfRecording() {
        Optional<String> unrecorded = recording.flatMap(Recording::trouble);
        boolean before = recordingSeen;
        recordingSeen = unrecorded.isPresent();
        return unrecorded.filter(sentence -> !before);
    }
}
