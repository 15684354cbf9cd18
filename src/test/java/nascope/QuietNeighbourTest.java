package nascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started, with its real engine: it listens on no port, and writes where the README says it does. */
@Timeout(300)
@EnabledOnOs(OS.LINUX) // tells of sockets
class QuietNeighbourTest {
    /** What is unpacked once and takes 440 MB is taken from where it lies. */
    private static final List<String> UNPACKED = List.of("-Dorg.bytedeco.javacpp.cachedir="
            + System.getProperty(
                    "org.bytedeco.javacpp.cachedir",
                    Path.of(System.getProperty("user.home"), ".javacpp", "cache")
                            .toString()));

    @TempDir
    Path root;

    @Test
    void aPortThatIsListenedOnIsSeen() throws IOException {
        long own = ProcessHandle.current().pid();
        int before = Sockets.open(own).size();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DatagramSocket datagrams = new DatagramSocket()) {
            assertThat(server.isBound() && datagrams.isBound()).isTrue();
            assertThat(Sockets.open(own)).hasSize(before + 2);
        }
    }

    @Test
    void aSearch() throws Exception {
        String[] arguments = ("search --data digits --image-size 4 --train-images 40 --channels 2 --cells 1 --batch 8"
                        + " --steps 200 --out run")
                .split(" ");
        try (Child child = Child.start(root, UNPACKED, "nascope.Main", arguments)) {
            Path run = child.working().resolve("run");
            child.await("the run file", () -> Files.exists(run.resolve("run.jsonl")));
            assertThat(Sockets.open(child.pid())).isEmpty();
            assertThat(child.exitCode()).as(child.said()).isZero();

            assertThat(files(child.working()))
                    .allMatch(file ->
                            file.matches("run/(run\\.jsonl|genotype\\.txt|run\\.lock|events\\.csv|checkpoints/.*)"));
            assertThat(files(child.home())).isEmpty();
            assertThat(files(child.temporary())).isEmpty();
        }
    }

    @Test
    void theWindow() throws Exception {
        try (Child child = Child.start(root, UNPACKED, "nascope.Main")) {
            Path runs = child.home().resolve(".local/share/nascope/runs");
            child.await("the run file", () -> files(runs).stream().anyMatch(file -> file.endsWith("/run.jsonl")));
            child.endsWithin(2_000_000); // some steps
            assertThat(Sockets.open(child.pid())).isEmpty();
            child.kill();

            assertThat(child.said()).isEmpty();
            assertThat(files(child.working())).isEmpty();
            assertThat(files(child.home()))
                    .allMatch(
                            file -> file.matches("\\.local/share/nascope/runs/.*|\\.config/nascope/window\\.properties"
                                    + "|\\.openjfx/.*|\\.java/fonts/.*"));
            assertThat(files(child.temporary())).isEmpty();
        }
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
