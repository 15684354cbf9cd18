package nascope.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nascope.base.InputException;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a log on its way, it is read, or refused with a sentence; what was read can be written and opened. */
class MutatedLogsTest {
    private static final int MUTATIONS = Integer.getInteger("nascope.mutations", 2000); // of each form
    private static final int WRITTEN = 50; // every so many that is read is written too
    private static final int FOLLOWED = 5; // every so many is followed too

    @TempDir
    Path folder;

    static Stream<String> forms() {
        return samples().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aChangedLogIsReadOrRefused(String form) {
        byte[] log = samples().get(form).getBytes(StandardCharsets.UTF_8);
        assertThat(Logs.read(log, List.of(), 0).steps()).as(form).isNotEmpty();
        Random random = new Random(form.hashCode());
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = changed(log, random);
            String about = form + ", mutation " + i;
            boolean done =
                    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readOrRefused(changed, about), about);
            if (done) read++;
            if (i % FOLLOWED == 0)
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> follow(changed, about), about);
        }
        assertThat(read).as("of %s", form).isGreaterThan(MUTATIONS / 5); // breaking its one string breaks a notebook
    }

    private boolean readOrRefused(byte[] log, String about) {
        Imported run;
        try {
            run = Logs.read(log, List.of(), 0);
        } catch (InputException e) {
            assertThat(e.getMessage()).as(about).startsWith("a log ").hasSizeLessThan(2000);
            return false;
        }
        assertThat(run.steps()).as(about).isNotEmpty();
        if (Arrays.hashCode(log) % WRITTEN == 0) {
            Path target = folder.resolve(about.replaceAll("\\W", "-"));
            run.write(target, Instant.EPOCH, steps -> {});
            assertThat(RecordedRun.read(new RunFolder(target))
                            .past()
                            .timeline()
                            .current()
                            .newest())
                    .as(about)
                    .isEqualTo(run.steps().size() - 1);
        }
        return true;
    }

    /** As while it is written: what is known is told again and again. */
    private static void follow(byte[] log, String about) throws IOException {
        Following.Listener listener = new Following.Listener() {
            @Override
            public void begins(SearchSettings settings) {
                assertThat(settings.space().candidates()).as(about).isNotEmpty();
            }

            @Override
            public void step(SearchSnapshot snapshot) {
                assertThat(snapshot.cells()).as(about).isNotEmpty();
            }
        };
        Following following = new Following("log.txt", List.of(), listener);
        following.follow(new ByteArrayInputStream(log) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                following.waiting();
                return super.read(into, from, Math.min(length, 500));
            }
        });
    }

    private static byte[] changed(byte[] log, Random random) {
        byte[] changed = log;
        for (int times = 1 + random.nextInt(3); times > 0; times--) changed = changedOnce(changed, random);
        return changed;
    }

    private static byte[] changedOnce(byte[] log, Random random) {
        if (log.length < 4) return log;
        int at = random.nextInt(log.length);
        int length = 1 + random.nextInt(Math.min(200, log.length));
        int end = Math.min(log.length, at + length);
        byte[] part = Arrays.copyOfRange(log, at, end);
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(log, at); // cut off
            case 1 -> joined(Arrays.copyOf(log, at), Arrays.copyOfRange(log, end, log.length)); // taken out
            case 2 -> joined(Arrays.copyOf(log, end), part, Arrays.copyOfRange(log, end, log.length)); // twice
            case 3 -> joined(part, log); // moved to the front
            case 4 -> {
                byte[] other = log.clone();
                other[at] = (byte) random.nextInt(256);
                yield other;
            }
            case 5 -> {
                byte[] other = log.clone();
                other[at] = (byte) "0123456789.,-+e[](){}'\" \n\r=:|".charAt(random.nextInt(29));
                yield other;
            }
            default -> {
                byte[] noise = new byte[random.nextInt(20)];
                random.nextBytes(noise);
                yield joined(Arrays.copyOf(log, at), noise, Arrays.copyOfRange(log, at, log.length));
            }
        };
    }

    private static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static Map<String, String> samples() {
        Map<String, String> samples = new LinkedHashMap<>();
        samples.put(
                "DARTS",
                repeated(
                        "2020-02-03 04:05:06,789 epoch %d lr 2.5e-02\ngenotype = " + Logs.GENOTYPE + "\n"
                                + Logs.tensor(Logs.table(5, 8, 0)) + Logs.variable(Logs.table(5, 8, 0), 1e-3)
                                + "2020-02-03 04:05:06,790 train 000 2.3 9.375 57.8\n2020-02-03 04:05:06,791 valid_acc 53.9\n"));
        samples.put("genotypes", repeated("epoch %d lr 2.5e-02\ngenotype = " + Logs.GENOTYPE + "\ntrain_acc 43.0\n"));
        samples.put(
                "NumPy",
                repeated("epoch %d lr 1\n" + Logs.numpy(Logs.table(9, 8, 0)) + Logs.numpy(Logs.table(9, 8, 1))));
        double[][] table = Logs.table(5, 8, 2);
        String nodes = Logs.tensor(Arrays.copyOf(table, 2)) + Logs.tensor(Arrays.copyOfRange(table, 2, 5));
        samples.put(
                "pt.darts",
                "05/16 01:03:33 AM | Logger is set - training start\n"
                        + repeated("####### ALPHA #######\n# Alpha - normal\n" + nodes + "\n# Alpha - reduce\n" + nodes
                                + "#####################\n05/16 01:03:33 AM | Train: [ %d/50] Final Prec@1 45.1000%%\n"
                                + "05/16 01:03:33 AM | genotype = " + Logs.GENOTYPE + "\n"));
        samples.put(
                "AutoDL",
                repeated("[Search the 00%d-250-th epoch] Time Left: [22:20:38], LR=0.0249\n"
                        + "[000-250] evaluate  : loss=1.90, accuracy@1=33.33%%, accuracy@5=86.60%%\narch-parameters :\n"
                        + Logs.tensor(Logs.table(6, 5, 1))
                        + "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|skip_connect~0|nor_conv_1x1~1|avg_pool_3x3~2|\n"));
        samples.put(
                "NASLib",
                repeated(
                        "[05/16 01:03:33] nl INFO: Arch weights (alphas, last column argmax): \n"
                                + "+0.001000, -0.010000, +0.000000, +0.000000, +0.1, 4\n".repeat(6)
                                + "[05/16 01:03:33] nl INFO: Epoch %d done. Train accuracy: 43.20000, Validation accuracy: 40.10000\n"));
        samples.put(
                "P-DARTS",
                "x | Primitives: ['none', 'skip_connect', 'sep_conv_3x3']\n2026-02-25 11:46:18 | INFO  |   "
                        + "Primitives: ['none', 'skip_connect', 'sep_conv_3x3']\n"
                        + repeated(
                                "2026-02-25 11:46:18 | INFO  |   S1 E  %d/50 │ w_loss=6.6980  train_acc=0.0033 │ val_acc=0.0072 │ lr=0.02\n"
                                        + Logs.tensor(Logs.table(14, 3, 1))));
        samples.put(
                "sharpDARTS",
                repeated("2019_01_15_02_35_16 epoch, %d, train_acc, 99.592000, valid_acc, 88.5\n"
                        + "2019_01_15_02_35_16 alphas_normal = " + Logs.tensor(Logs.table(5, 9, 0))));
        samples.put(
                "dragen1860",
                repeated("2020-02-03 04:05:06,789 \nEpoch: %d lr: 2.5e-02\n2020-02-03 04:05:06,790 \n" + "Genotype: "
                        + Logs.GENOTYPE + "\nStep:000 loss:2.356414 acc1:7.317073 acc5:53.658539\n"));
        samples.put(
                "PC-DARTS",
                repeated("2020-02-03 04:05:06,789 - root - INFO - epoch %d lr 2.5e-02\nalphas_normal [" + nodes.strip()
                        + "]\nbetas_normal tensor([0.1, 0.2, 0.3, -0.1, 0.5])\n"));
        samples.put(
                "W&B",
                repeated("{\"epoch\": %d, \"alphas_normal\": " + Arrays.deepToString(table)
                        + ", \"betas_normal\": [0.5, 0.5, 0.2, 0.2, 0.6], \"train/acc\": 43.2}\n"));
        samples.put(
                "NNI",
                "{\"normal_n2_p0\": [0.4, 0.6], \"normal_n2_p1\": [0.5, 0.5], \"normal_n3_p0\": [0.1, 0.9],".repeat(1)
                        + " \"normal_n3_p1\": [0.5, 0.5], \"normal_n3_p2\": [0.2, 0.8]}\n".repeat(1)
                        + repeated(
                                "{\"normal_n2_p0\": [0.4, 0.6], \"normal_n2_p1\": [0.5, 0.5], \"normal_n3_p0\": [0.1, 0.9],"
                                        + " \"normal_n3_p1\": [0.5, 0.5], \"normal_n3_p2\": [0.%d, 0.8]}\n"));
        samples.put(
                "JSON lines",
                "{\"nascope\": 1, \"operations\": [\"none\", \"conv\", \"pool\"]}\n"
                        + repeated(
                                "{\"step\": %d, \"alpha\": {\"normal\": [[0,0,0],[0,1,0],[0,0,2],[0,0,0],[0,0,1.5]]}, \"train_loss\": 2.25}\n"));
        samples.put(
                "notebook",
                "{\"cells\": [{\"outputs\": [{\"text\": [\""
                        + repeated("epoch %d lr 1\n" + Logs.tensor(Logs.table(5, 8, 0)))
                                .replace("\n", "\\n")
                        + "\"]}]}], \"nbformat\": 4}");
        return samples;
    }

    private static String repeated(String epoch) {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i <= 4; i++) log.append(String.format(epoch, i));
        return log.toString();
    }
}
