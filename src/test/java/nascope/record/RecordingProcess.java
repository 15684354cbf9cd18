package nascope.record;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nascope.run.RunObserver;
import nascope.run.SearchRun;
import nascope.search.FakeSearch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;

/**
 * A process that records a search without a network as fast as it can, and says the number of each step once the recorder
 * is done with it. It goes on with the run that it finds in its folder.
 */
final class RecordingProcess implements AutoCloseable {
    private static final String NEEDED =
            ".*(classes|jackson-[a-z]*-[\\d.]*jar|slf4j-[a-z]*-[\\d.]*jar)"; // starts quickly

    private final Process process;
    private final BufferedReader announced;

    private RecordingProcess(Process process) {
        this.process = process;
        announced = process.inputReader(StandardCharsets.UTF_8);
    }

    static RecordingProcess start(RunFolder folder, SearchSettings settings) throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(NEEDED))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                classPath,
                RecordingProcess.class.getName(),
                folder.path().toString(),
                settings.text(Settings.NODES),
                settings.text(Settings.REDUCTION)));
        return new RecordingProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    static SearchSettings settings(String nodes, String reduction) {
        return SearchSettings.standard()
                .with(Settings.STEPS, 10_000_000)
                .withText(Settings.NODES, nodes)
                .withText(Settings.REDUCTION, reduction);
    }

    public static void main(String[] arguments) throws InterruptedException {
        RunFolder folder = new RunFolder(Path.of(arguments[0]));
        SearchSettings settings = settings(arguments[1], arguments[2]);
        SearchRun run;
        if (Files.exists(folder.runFile())) {
            RecordedRun read = RecordedRun.read(folder);
            run = SearchRun.resume(
                    () -> new FakeSearch(settings), read.past(), Recorder.goingOn(read), new Announcements());
        } else {
            Recorder recorder = Recorder.ofNewRun(folder, Clock.systemUTC());
            run = SearchRun.start(() -> new FakeSearch(settings), recorder, new Announcements());
        }
        run.play();
        System.err.println(run.awaitEnd()); // not meant to be reached
    }

    private static final class Announcements implements RunObserver {
        @Override
        public void opened(Search search) {
            stepped(search.snapshot());
        }

        @Override
        public void stepped(SearchSnapshot snapshot) {
            System.out.println(snapshot.step());
        }
    }

    /** Waits for the next step that it announces. */
    int next() throws IOException {
        String line = announced.readLine();
        if (line == null) throw new IOException("the process ended by itself");
        return Integer.parseInt(line);
    }

    /** SIGKILL; then the last step that it announced. */
    int kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly(); // unlike the process' own, leaves what it announced to be read
        process.waitFor();
        int last = -1;
        for (String line = announced.readLine(); line != null; line = announced.readLine())
            last = Integer.parseInt(line);
        return last;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
