package nascope.search;

import static nascope.search.SmallSearches.SMALL;
import static nascope.search.SmallSearches.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nascope.Variations;
import nascope.base.InputException;
import nascope.data.Batches;
import nascope.optim.Adam;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.operation.None;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final int STEPS = 24;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "darts single 1",
                "darts bi 1",
                "darts bi 2",
                "snas single 1",
                "snas bi 1",
                "dsnas single 1",
                "dsnas bi 1"
            })
    void aSearchGoesOnFromAnyCheckpointBitForBit(String search) {
        SearchSettings settings = SmallSearches.of(search).with(Settings.IMAGE_SIZE, 8);
        try (SearchSession session = SearchSession.open(settings);
                SearchSession other = SearchSession.open(settings)) {
            List<Checkpoint> checkpoints = new ArrayList<>();
            List<SearchSnapshot> run = new ArrayList<>();
            checkpoints.add(session.checkpoint());
            run.add(session.snapshot());
            for (int step = 1; step <= STEPS; step++) {
                run.add(session.step());
                checkpoints.add(session.checkpoint());
            }
            Collections.shuffle(checkpoints, new Random(1));
            for (Checkpoint checkpoint : checkpoints) {
                for (SearchSession each : List.of(session, other)) {
                    each.restore(Checkpoint.fromBytes("a checkpoint", checkpoint.toBytes()));
                    assertThat(each.snapshot()).isEqualTo(run.get(checkpoint.step()));
                    int rest = Math.min(4, STEPS - checkpoint.step());
                    assertThat(steps(each, rest))
                            .as("after step %d", checkpoint.step())
                            .isEqualTo(run.subList(checkpoint.step() + 1, checkpoint.step() + 1 + rest));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"darts bi 2", "snas bi 1", "dsnas single 1"})
    void everythingAPersonDidIsInIt(String search) {
        SearchSettings settings = SmallSearches.of(search);
        try (SearchSession session = SearchSession.open(settings);
                SearchSession other = SearchSession.open(settings)) {
            steps(session, 3);
            for (Intervention intervention : List.of(
                    Intervention.drop(new CellEdge(CellKind.NORMAL, 0)),
                    Intervention.pin(new CellEdge(CellKind.NORMAL, 1), new SkipConnect()),
                    Intervention.forbid(new CellEdge(CellKind.NORMAL, 2), Set.of(new SkipConnect(), new None())),
                    new Intervention.ShiftNone(new CellEdge(CellKind.NORMAL, 3), -2),
                    Intervention.ChangeSetting.of(Settings.NOISE, 1.5),
                    Intervention.ChangeSetting.of(Settings.TRAIN_IMAGES, 70),
                    Intervention.ChangeSetting.of(Settings.WEIGHT_RATE, 0.1),
                    new Intervention.FreezeAlpha(true),
                    new Intervention.RandomGates(true),
                    new Intervention.Teach(TrainingMode.Target.ALPHA))) {
                session.intervene(intervention);
                session.step();
                Checkpoint checkpoint = session.checkpoint();
                List<SearchSnapshot> next = steps(session, 3);

                other.restore(Checkpoint.fromBytes("a checkpoint", checkpoint.toBytes()));
                assertThat(other.settings()).isEqualTo(session.settings());
                assertThat(other.data()).isEqualTo(session.data());
                assertThat(steps(other, 3)).isEqualTo(next);

                session.restore(checkpoint);
                assertThat(steps(session, 3)).isEqualTo(next);
            }
        }
    }

    @Test
    void bothKindsOfCellsAreInIt() {
        SearchSettings both = SMALL.with(Settings.CELLS, 3).with(Settings.REDUCTION, true);
        try (SearchSession session = SearchSession.open(both)) {
            steps(session, 3);
            Checkpoint checkpoint =
                    Checkpoint.fromBytes("it", session.checkpoint().toBytes());
            List<SearchSnapshot> next = steps(session, 3);
            session.restore(checkpoint);
            assertThat(steps(session, 3)).isEqualTo(next);
        }
    }

    @Test
    void everyPartOfItIsKept() {
        Checkpoint.Learned learned = new Checkpoint.Learned(
                new float[] {1, -2.5f, Float.MIN_VALUE},
                new float[] {3, 0.25f, -0f},
                Map.of(
                        CellKind.NORMAL,
                        List.of(new Adam.Moments(0.5, 0.25, 3), new Adam.Moments(-1.5, 2, 4)),
                        CellKind.REDUCTION,
                        List.of(new Adam.Moments(5, 6, 7))),
                -8,
                new Batches.Place(9, 10, 11),
                new Batches.Place(12, 13, 14));
        DataFingerprint data = new DataFingerprint("images", 40, "0a1b");
        Variations variations = Samples.variations().with(float[].class, CheckpointTest::others);

        for (Checkpoint.Learned other : variations.of(learned))
            assertKept(new Checkpoint(Samples.SETTINGS, data, Samples.snapshot(), other));
        for (DataFingerprint other : variations.of(data))
            assertKept(new Checkpoint(Samples.SETTINGS, other, Samples.snapshot(), learned));
        for (SearchSettings other : variations.of(Samples.SETTINGS))
            assertKept(new Checkpoint(other, data, Samples.snapshot(), learned));
    }

    private static List<float[]> others(float... values) {
        List<float[]> others = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            float[] changed = values.clone();
            changed[i]++;
            others.add(changed);
        }
        return others;
    }

    private static void assertKept(Checkpoint checkpoint) {
        assertThat(Checkpoint.fromBytes("it", checkpoint.toBytes()))
                .usingRecursiveComparison()
                .isEqualTo(checkpoint);
    }

    @Test
    void aCheckpointOfAnotherSearchIsRefusedAndChangesNothing() {
        try (SearchSession session = SearchSession.open(SMALL);
                SearchSession untouched = SearchSession.open(SMALL);
                SearchSession wider = SearchSession.open(SMALL.with(Settings.CHANNELS, 3))) {
            assertThatThrownBy(() -> session.restore(wider.checkpoint()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("channels needs a restart to change, got 3 instead of 2");
            Checkpoint good = session.checkpoint();
            Checkpoint foreign =
                    new Checkpoint(SMALL, new DataFingerprint("digits", 40, "beef"), good.snapshot(), good.learned());
            assertThatThrownBy(() -> session.restore(foreign))
                    .hasMessage("checkpoint must be of images with checksum %s, got beef"
                            .formatted(session.data().checksum()));
            assertThat(steps(session, 3)).isEqualTo(steps(untouched, 3));
        }
    }

    @Test
    void damagedBytesAreRefusedWithAMessage() {
        byte[] whole;
        try (SearchSession session = SearchSession.open(SMALL)) {
            whole = session.checkpoint().toBytes();
        }
        assertRefused("must be a checkpoint, found something else", new byte[0]);
        assertRefused(
                "must be a checkpoint, found something else",
                "{\"format\":\"nascope-run\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertRefused(
                "must be a checkpoint of %d bytes, found %d bytes".formatted(whole.length, whole.length - 1),
                Arrays.copyOf(whole, whole.length - 1));
        byte[] future = whole.clone();
        ByteBuffer.wrap(future).putInt(4, 5);
        assertRefused("must be a checkpoint of version 4, found version 5; its steps are computed again", future);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            damaged[16 + random.nextInt(whole.length - 16)] ^= (byte) (1 << random.nextInt(8));
            assertRefused("must be a whole checkpoint, found one that does not match its checksum", damaged);
        }
    }

    @Test
    void bytesMadeToMisleadAreRefusedToo() {
        byte[] whole;
        try (SearchSession session = SearchSession.open(SMALL)) {
            whole = session.checkpoint().toBytes();
        }
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] crafted = whole.clone();
            int at = 16 + random.nextInt(i % 2 == 0 ? whole.length - 16 : 2500); // the front holds the lengths
            crafted[at] = (byte) random.nextInt();
            java.util.zip.CRC32C sum = new java.util.zip.CRC32C();
            sum.update(crafted, 16, crafted.length - 16);
            ByteBuffer.wrap(crafted).putInt(12, (int) sum.getValue());
            try {
                Checkpoint.fromBytes("crafted", crafted);
            } catch (InputException e) {
                assertThat(e).hasMessageStartingWith("crafted: must be a checkpoint, found one that is malformed: ");
            }
        }
    }

    private static void assertRefused(String message, byte[] bytes) {
        assertThatThrownBy(() -> Checkpoint.fromBytes("step-7", bytes))
                .isInstanceOf(InputException.class)
                .hasMessage("step-7: " + message);
    }
}
