package nascope.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import nascope.analysis.event.Event;
import nascope.base.Environment;
import nascope.record.EventsFile;
import nascope.record.GenotypeFile;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.RunWriter;
import nascope.run.told.EventLog;
import nascope.search.settings.Elsewhere;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.Genotype;

/**
 * A search that was read from a log: a run like any other, but that it cannot be gone on with.
 *
 * @param search what is known of it
 * @param steps a record an epoch or step, numbered from 0
 * @param runs all runs of the log, for a person to choose from
 * @param chosen number of this one, from 1
 * @param logged the genotypes that the log itself has, by where they stand in it: that of the last epoch that has one, and
 *     the one the program says it ended with
 */
public record Imported(
        Elsewhere search, List<SearchSnapshot> steps, List<RunInLog> runs, int chosen, Map<String, Genotype> logged) {
    /**
     * A run in a log.
     *
     * @param line number of the line it begins at
     * @param epochs how many it tells of
     * @param columns operations of its tables; 0 where it has none
     */
    public record RunInLog(long line, int epochs, int columns) {}

    public Imported {
        steps = List.copyOf(steps);
        runs = List.copyOf(runs);
        logged = Collections.unmodifiableMap(new LinkedHashMap<>(logged));
    }

    /** Settings that stand for it. */
    public SearchSettings settings() {
        SearchSettings settings = SearchSettings.of(search);
        return settings.with(Settings.STEPS, Math.max(1, steps.size() - 1));
    }

    /**
     * Writes it as a run.
     *
     * @param folder without a run
     * @param written told how many steps are written
     * @return what happened in it
     * @throws nascope.base.InputException if there is a run already, or it cannot be written
     */
    public List<Event> write(Path folder, Instant now, LongConsumer written) {
        RunFolder run = new RunFolder(folder);
        RunHeader header = new RunHeader(settings(), new DataFingerprint("", 0, ""), Environment.here(), now);
        EventLog events = new EventLog(settings());
        try (RunWriter writer = RunWriter.create(run, header)) {
            for (SearchSnapshot step : steps) {
                writer.append(step);
                events.stepped(step);
                written.accept(step.step() + 1L);
            }
        }
        GenotypeFile.write(run, search.space(), steps.get(steps.size() - 1), logged);
        EventsFile.write(run.eventsFile(), events.all());
        return List.copyOf(events.all());
    }
}
