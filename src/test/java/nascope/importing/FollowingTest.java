package nascope.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Epochs come within a second of being written, whatever becomes of the file. */
@Timeout(30)
class FollowingTest {
    private static final long DELAY = 3000; // milliseconds: a second, and what a busy machine takes

    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final Following following = new Following("log.txt", List.of(), new Following.Listener() {
        @Override
        public void begins(SearchSettings settings) {
            told.add(settings);
        }

        @Override
        public void step(SearchSnapshot snapshot) {
            told.add(snapshot);
        }
    });

    @TempDir
    Path folder;

    private volatile boolean ended;
    private Thread thread = new Thread(() -> {});

    @AfterEach
    void end() throws InterruptedException {
        ended = true;
        thread.join();
    }

    @Test
    void anEpochComesWhileItIsWritten() throws Exception {
        Path log = begin();
        append(log, epoch(0));
        assertThat(next()).isInstanceOf(SearchSettings.class);
        assertThat(epochTold()).isZero();
        append(log, epoch(1));
        assertThat(epochTold()).isEqualTo(1);
    }

    @Test
    void halfALineIsWaitedFor() throws Exception {
        Path log = begin();
        append(log, epoch(0));
        next();
        assertThat(epochTold()).isZero();
        String more = epoch(1);
        append(log, more.substring(0, more.length() - 30));
        append(log, more.substring(more.length() - 30));
        assertThat(epochTold()).isEqualTo(1);
    }

    @Test
    void aFileThatIsMadeShorterBeginsAnew() throws Exception {
        Path log = begin();
        append(log, epoch(0) + epoch(1) + "epo"); // half a line is given up
        next();
        assertThat(epochTold()).isZero();
        assertThat(epochTold()).isEqualTo(1);
        Files.writeString(log, epoch(5));
        assertThat(next()).isInstanceOf(SearchSettings.class);
        assertThat(epochTold()).isEqualTo(5);
    }

    @Test
    void anotherFileInItsPlaceBeginsAnew() throws Exception {
        Path log = begin();
        append(log, epoch(0) + epoch(1));
        next();
        assertThat(epochTold()).isZero();
        assertThat(epochTold()).isEqualTo(1);
        Files.move(log, folder.resolve("log.1"));
        Files.writeString(log, epoch(7) + epoch(8) + epoch(9) + epoch(10));
        assertThat(next()).isInstanceOf(SearchSettings.class);
        assertThat(epochTold()).isEqualTo(7);
    }

    @Test
    void aProgramThatComesBackGoesOn() throws Exception {
        Path log = begin();
        append(log, epoch(0) + epoch(1));
        next();
        epochTold();
        epochTold();
        append(log, "args = Namespace(resume=True)\n" + epoch(2));
        assertThat(epochTold()).isEqualTo(2);
    }

    @Test
    void whatAProgramThatComesBackDoesAnewTakesThePlaceOfWhatItDidBefore() throws IOException {
        String log =
                epoch(0) + epoch(1) + epoch(2) + epoch(3) + "args = Namespace(resume=True)\n" + epoch(2) + epoch(3);
        following.follow(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));

        assertThat(told.stream().filter(SearchSettings.class::isInstance)).hasSize(1);
        assertThat(told.stream()
                        .filter(SearchSnapshot.class::isInstance)
                        .map(step -> ((SearchSnapshot) step).step())
                        .toList())
                .isEqualTo(List.of(0, 1, 2, 2, 3));
    }

    @Test
    void theRestOfAFileIsReadBeforeTheOneThatTakesItsPlace() throws Exception {
        Path log = begin();
        append(log, epoch(0) + "epo"); // and rests
        next();
        epochTold();
        append(log, epoch(1).substring(3) + epoch(2));
        Files.move(log, folder.resolve("log.1"));
        Files.writeString(log, epoch(7) + epoch(8));
        assertThat(epochTold()).isEqualTo(1);
        assertThat(epochTold()).isEqualTo(2);
        assertThat(next()).isInstanceOf(SearchSettings.class);
        assertThat(epochTold()).isEqualTo(7);
    }

    @Test
    void aFileThatIsWrittenAnewIsSeenAlsoWhereItIsNoShorter() throws Exception {
        Path log = begin();
        append(log, "2026-01-01 01:01:01 first\n" + epoch(0));
        next();
        epochTold();
        Files.writeString(log, "2026-01-02 02:02:02 second\n" + epoch(5) + epoch(6));
        assertThat(next()).isInstanceOf(SearchSettings.class);
        assertThat(epochTold()).isEqualTo(5);
    }

    @Test
    void moreMeasuresOfAnEpochComeLater() throws Exception {
        Path log = begin();
        append(log, epoch(0));
        next();
        assertThat(((SearchSnapshot) next()).training().accuracy()).isNaN();
        append(log, "train_acc 43.0\n");
        assertThat(((SearchSnapshot) next()).training().accuracy()).isEqualTo(0.43);
    }

    @Test
    void whatIsReadAtOnceIsWhatAnImportReads() throws IOException {
        String log = epoch(0) + epoch(1) + "train_acc 40.0\n" + epoch(2);
        following.follow(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));

        List<SearchSnapshot> steps = new ArrayList<>();
        for (Object one : told) if (one instanceof SearchSnapshot step) steps.add(step);
        assertThat(steps).isEqualTo(Logs.read(log).steps());
    }

    @Test
    void laterGenotypesNameOperationsThatTheFirstDidNot() throws IOException {
        follow(genotype(0, "skip_connect") + genotype(1, "sep_conv_5x5") + genotype(2, "avg_pool_3x3"));

        SearchSpace space = space();
        assertThat(leader(space)).isEqualTo("skip_connect");
        assertThat(leader(space)).isEqualTo("sep_conv_5x5");
        assertThat(leader(space)).isEqualTo("avg_pool_3x3");
        assertThat(told).isEmpty();
    }

    @Test
    void anOperationThatNobodyKnowsBeginsTheRunInASpaceThatHasIt() throws IOException {
        follow(genotype(0, "skip_connect") + genotype(1, "conv_7x1_1x7") + genotype(2, "skip_connect"));

        assertThat(leader(space())).isEqualTo("skip_connect");
        SearchSpace wider = space();
        assertThat(leader(wider)).isEqualTo("conv_7x1_1x7");
        assertThat(leader(wider)).isEqualTo("skip_connect");
        assertThat(told).isEmpty();
    }

    @Test
    void linesOfJsonComeOneByOne() throws Exception {
        Path log = begin();
        append(
                log,
                "{\"nascope\": 1, \"operations\": [\"none\", \"conv\"]}\n{\"step\": 0, \"alpha\": {\"normal\":"
                        + " [[0,1],[0,1],[0,1],[0,1],[0,1]]}}\n");
        assertThat(((SearchSettings) next()).space().candidates()).hasSize(2);
        assertThat(((SearchSnapshot) next()).cell(CellKind.NORMAL).alpha().at(0, 1))
                .isEqualTo(1);
    }

    private void follow(String log) throws IOException {
        following.follow(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
    }

    private SearchSpace space() {
        return ((SearchSettings) told.remove()).space();
    }

    /** Of the first edge, in the step that was told next. */
    private String leader(SearchSpace space) {
        double[] shares = ((SearchSnapshot) told.remove())
                .cell(CellKind.NORMAL)
                .probability()
                .row(0);
        int leader = 0;
        for (int column = 1; column < shares.length; column++) if (shares[column] > shares[leader]) leader = column;
        return space.candidates().get(leader).label();
    }

    private static String genotype(int epoch, String first) {
        return "epoch " + epoch + " lr 0.1\ngenotype = " + Logs.GENOTYPE.replaceFirst("sep_conv_3x3", first) + "\n";
    }

    private Path begin() {
        Path log = folder.resolve("log.txt"); // which is not there yet
        thread = new Thread(() -> {
            try (Tail tail = new Tail(
                    log,
                    () -> {
                        following.waiting();
                        return !ended;
                    },
                    following::anew)) {
                following.follow(tail);
            } catch (IOException e) {
                told.add(e);
            }
        });
        thread.start();
        return log;
    }

    private Object next() throws InterruptedException {
        Object next = told.poll(DELAY, TimeUnit.MILLISECONDS);
        assertThat(next).as("told in time").isNotNull();
        return next;
    }

    private int epochTold() throws InterruptedException {
        return ((SearchSnapshot) next()).epoch();
    }

    private static void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String epoch(int number) {
        return "epoch " + number + " lr 0.1\n" + Logs.tensor(Logs.table(5, 8, number));
    }
}
