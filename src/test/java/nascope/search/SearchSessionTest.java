package nascope.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import nascope.analysis.SelectedGenotype;
import nascope.base.Table;
import nascope.search.settings.AlphaStart;
import nascope.search.settings.KernelKind;
import nascope.search.settings.Level;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.GenotypeRule;
import nascope.space.GenotypeText;
import nascope.space.SearchSpace;
import nascope.space.operation.MaxPool3x3;
import nascope.space.operation.None;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SkipConnect;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchSessionTest {
    private static final int NONE = 0;

    private static final SearchSettings SMALL = SearchSettings.standard()
            .with(Settings.DATA, "digits")
            .with(Settings.IMAGE_SIZE, 4)
            .with(Settings.TRAIN_IMAGES, 40)
            .with(Settings.CELLS, 1)
            .with(Settings.CHANNELS, 2)
            .with(Settings.BATCH, 8)
            .with(Settings.STEPS, 50);

    /** Keeps the methods that compute every operation quick. */
    private static final String FEW_OPERATIONS = "none,max_pool_3x3,skip_connect,sep_conv_3x3,dil_conv_5x5";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1} order {2} on {3}")
    @CsvSource({
        "darts, single, 1, digits",
        "darts, bi, 1, digits",
        "darts, bi, 2, digits",
        "snas, single, 1, digits",
        "snas, bi, 1, digits",
        "dsnas, single, 1, digits",
        "dsnas, bi, 1, digits",
        "darts, single, 1, fashion",
        "darts, bi, 1, fashion",
        "darts, bi, 2, fashion",
        "snas, single, 1, fashion",
        "snas, bi, 1, fashion",
        "dsnas, single, 1, fashion",
        "dsnas, bi, 1, fashion"
    })
    void everyMethodAndLevelRunsFiftySteps(String method, String level, String order, String data) {
        SearchSettings settings = SMALL.withText(Settings.METHOD, method)
                .withText(Settings.LEVEL, level)
                .withText(Settings.ORDER, order)
                .withText(Settings.DATA, data);
        if (!method.equals("dsnas")) settings = settings.withText(Settings.OPERATIONS, FEW_OPERATIONS);

        List<SearchSnapshot> run = run(settings, 50);

        assertThat(run).hasSize(51);
        assertSound(run);
        SearchSnapshot last = run.get(50);
        assertThat(last.step()).isEqualTo(50);
        assertThat(last.weightRate()).isEqualTo(0.001); // the schedule ends with the search
        assertThat(Double.isNaN(last.temperature())).isEqualTo(!method.equals("snas"));
        assertThat(last.training().equals(last.search())).isEqualTo(level.equals("single"));
        assertThat(last.epoch()).isEqualTo(level.equals("single") ? 10 : 20); // of 40 and 20 images
    }

    @Test
    void cifarFilesRun() throws IOException {
        byte[] records = new byte[20 * 3073];
        new Random(1).nextBytes(records);
        for (int r = 0; r < 20; r++) records[r * 3073] = (byte) (r % 10);
        Files.write(folder.resolve("data_batch_1.bin"), records);

        assertSound(run(SMALL.with(Settings.DATA, folder.toString()), 50));
    }

    @Test
    void folderOfImagesRuns() throws IOException {
        Random random = new Random(1);
        for (String name : List.of("cats", "dogs", "owls"))
            for (int i = 0; i < 5; i++) {
                BufferedImage image = new BufferedImage(6, 6, BufferedImage.TYPE_INT_RGB);
                for (int pixel = 0; pixel < 36; pixel++) image.setRGB(pixel % 6, pixel / 6, random.nextInt(1 << 24));
                Files.createDirectories(folder.resolve(name));
                ImageIO.write(
                        image, "png", folder.resolve(name).resolve(i + ".png").toFile());
            }

        assertSound(run(SMALL.with(Settings.DATA, folder.toString()), 50));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 7})
    void reductionCellsRunOnOddAndTinyImages(int size) {
        SearchSettings settings =
                SMALL.with(Settings.IMAGE_SIZE, size).with(Settings.CELLS, 3).with(Settings.REDUCTION, true);

        List<SearchSnapshot> run = run(settings, 10);

        assertSound(run);
        assertThat(run.get(10).cells()).containsOnlyKeys(CellKind.NORMAL, CellKind.REDUCTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"darts", "snas", "dsnas"})
    void sameSettingsAndSeedGiveTheSameSnapshotsWhateverRanBefore(String method) {
        SearchSettings settings = SMALL.withText(Settings.METHOD, method)
                .with(Settings.LEVEL, Level.BI)
                .withText(Settings.OPERATIONS, FEW_OPERATIONS);

        List<SearchSnapshot> first = run(settings, 8);
        run(settings.with(Settings.CHANNELS, 3).with(Settings.NODES, 3).with(Settings.SEED, 5L), 3);

        assertThat(run(settings, 8)).isEqualTo(first);
        assertThat(run(settings.with(Settings.SEED, 2L), 8).get(8)).isNotEqualTo(first.get(8));
    }

    @Test
    void twoOpenSearchesDoNotDisturbEachOther() {
        List<SearchSnapshot> alone = run(SMALL, 5);
        try (SearchSession one = SearchSession.open(SMALL);
                SearchSession other = SearchSession.open(SMALL.with(Settings.SEED, 2L))) {
            for (int step = 1; step <= 5; step++) {
                other.step();
                assertThat(one.step()).isEqualTo(alone.get(step));
            }
        }
    }

    @Test
    void memoryOfClosedSearchesIsGivenBack() {
        SearchSettings large = SMALL.with(Settings.IMAGE_SIZE, 16)
                .with(Settings.CHANNELS, 16)
                .with(Settings.BATCH, 24)
                .with(Settings.KERNELS, KernelKind.ND4J); // about 80 MB off the heap
        for (int i = 0; i < 3; i++) run(large, 0);
        long before = Pointer.physicalBytes();
        for (int i = 0; i < 12; i++) run(large, 0);

        assertThat((Pointer.physicalBytes() - before) >> 20).as("growth in MB").isLessThan(250);
    }

    @Test
    void beforeTheFirstStepNothingIsMeasured() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            SearchSnapshot start = session.snapshot();

            assertThat(start.step()).isZero();
            assertThat(start.epoch()).isZero();
            assertThat(start.training()).isEqualTo(Measures.NONE);
            assertThat(start.search()).isEqualTo(Measures.NONE);
            assertThat(start.weightRate()).isEqualTo(0.025);
            CellSnapshot cell = start.cells().get(CellKind.NORMAL);
            assertThat(cell.gate()).isEqualTo(Table.filled(5, 8, Double.NaN));
            assertThat(cell.cost()).isEqualTo(Table.filled(5, 8, Double.NaN));
            assertThat(session.data().name()).isEqualTo("digits");
            assertThat(session.data().images()).isEqualTo(40);
        }
    }

    @ParameterizedTest
    @EnumSource(KernelKind.class)
    void aClosedSearchStepsNoMore(KernelKind kernels) { // nor touches memory that was given back
        SearchSession session = SearchSession.open(SMALL.with(Settings.KERNELS, kernels));
        session.close();

        assertThatThrownBy(session::step).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void weightsThatGrowBeyondAllBoundsEndTheSearchWithASentence() {
        SearchSettings absurd = SMALL.with(Settings.WEIGHT_RATE, 10.0)
                .with(Settings.WEIGHT_RATE_END, 10.0)
                .with(Settings.WEIGHT_DECAY, 1.0)
                .with(Settings.STEPS, 1000);
        try (SearchSession session = SearchSession.open(absurd)) {
            SearchFailure failure = catchThrowableOfType(SearchFailure.class, () -> {
                while (session.snapshot().step() < 1000) session.step();
            });
            int failed = session.snapshot().step() + 1;
            assertThat(failure)
                    .as("no failure in 1000 steps")
                    .hasMessageMatching("In step " + failed
                            + " the (loss|gradient of the weights) is no longer a finite number"
                            + " \\((NaN|Infinity)\\)\\. A lower weight rate may help\\.");
            assertThat(session.snapshot().training().loss()).isFinite();
            assertThatThrownBy(session::step).isInstanceOf(SearchFailure.class); // and stays failed
            assertThat(session.snapshot().step()).isEqualTo(failed - 1);
        }
    }

    @Test
    void liveSettingsTakeEffectFromTheNextStepOn() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            session.step();
            Table before = session.snapshot().cells().get(CellKind.NORMAL).alpha();
            SearchSettings changed = SMALL.with(Settings.ALPHA_RATE, 0.0)
                    .with(Settings.WEIGHT_RATE, 0.5)
                    .with(Settings.WEIGHT_RATE_END, 0.5);
            Intervention.between(SMALL, changed).forEach(session::intervene);

            SearchSnapshot after = session.step();

            assertThat(after.cells().get(CellKind.NORMAL).alpha()).isEqualTo(before); // alpha stands still
            assertThat(after.alphaRate()).isZero();
            assertThat(after.weightRate()).isEqualTo(0.5);
            assertThat(session.settings().get(Settings.WEIGHT_RATE)).isEqualTo(0.5);
        }
    }

    @Test
    void otherSettingsNeedARestart() {
        assertThatThrownBy(() -> Intervention.between(
                        SMALL, SMALL.with(Settings.CELLS, 2).with(Settings.ALPHA_RATE, 0.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cells needs a restart to change, got 2 instead of 1");
    }

    @Test
    void alphaStartsWhereAsked() {
        SearchSettings settings = SMALL.with(Settings.ALPHA_SPREAD, 0.0).with(Settings.ALPHA_LEAD, 3.0);

        assertNoneAhead(startOf(settings), 0);
        assertNoneAhead(startOf(settings.with(Settings.ALPHA_START, AlphaStart.NONE_LEADS)), 3);
        assertNoneAhead(startOf(settings.with(Settings.ALPHA_START, AlphaStart.EDGES_LEAD)), -3);
    }

    @Test
    void theMeanOfAlphasStartIsOnEveryOperationAndOnTopOfItsLeadAndSpread() {
        SearchSettings settings = SMALL.with(Settings.ALPHA_SPREAD, 0.01).with(Settings.ALPHA_LEAD, 3.0);
        for (AlphaStart start : AlphaStart.values()) {
            double[][] plain =
                    startOf(settings.with(Settings.ALPHA_START, start)).toRows();
            double[][] moved = startOf(
                            settings.with(Settings.ALPHA_START, start).with(Settings.ALPHA_MEAN, 1.0))
                    .toRows();
            for (int edge = 0; edge < plain.length; edge++)
                for (int k = 0; k < plain[edge].length; k++)
                    assertThat(moved[edge][k]).isCloseTo(plain[edge][k] + 1, within(1e-12));
        }
    }

    @Test
    void aSoftmaxIsBlindToTheMeanOfAlphasStartAndTheWeightDecayOfAlphaIsNot() {
        SearchSettings still = SmallSearches.of("darts single 1").with(Settings.ALPHA_DECAY, 0.0);
        assertThat(differenceOfMean(still)).isLessThan(1e-6);
        assertThat(differenceOfMean(still.with(Settings.ALPHA_DECAY, 1.0))).isGreaterThan(1e-3);
    }

    /** How far probabilities after some steps are from each other with alpha around 0 and around 1. */
    private static double differenceOfMean(SearchSettings settings) {
        Table around0 = probability(settings);
        Table around1 = probability(settings.with(Settings.ALPHA_MEAN, 1.0));
        double most = 0;
        for (int edge = 0; edge < around0.rows(); edge++)
            for (int k = 0; k < around0.columns(); k++)
                most = Math.max(most, Math.abs(around0.at(edge, k) - around1.at(edge, k)));
        return most;
    }

    private static Table probability(SearchSettings settings) {
        return run(settings, 10).get(10).cells().get(CellKind.NORMAL).probability();
    }

    private static void assertNoneAhead(Table alpha, double lead) {
        double[] expected = new double[SearchSpace.DARTS.size()];
        expected[NONE] = lead;
        for (double[] row : alpha.toRows()) assertThat(row).containsExactly(expected, within(0.0));
    }

    @Test
    void everyCandidateHasAColumn() {
        SearchSettings settings =
                SMALL.with(Settings.OPERATIONS, List.of(new SepConv3x3(), new None(), new SkipConnect()));

        List<SearchSnapshot> run = run(settings, 10);

        assertSound(run);
        assertThat(run.get(10).cells().get(CellKind.NORMAL).alpha().columns()).isEqualTo(3);
    }

    @Test
    void theLastNodeAloneMayMakeUpTheOutput() {
        SearchSettings settings = SMALL.with(Settings.CELLS, 2).withText(Settings.OUTPUT_NODES, "3");

        List<SearchSnapshot> run = run(settings, 10);

        assertSound(run);
        assertThat(GenotypeText.write(SelectedGenotype.of(settings.space(), run.get(10), GenotypeRule.EVERY_EDGE)))
                .contains("normal_concat=[3]");
        assertThatThrownBy(() -> settings.withText(Settings.OUTPUT_NODES, "last"))
                .hasMessage("output-nodes must be all, or numbers of intermediate nodes such as 2,3, got \"last\"");
    }

    @Test
    void settingsThatDoNotFitTogetherAreRefused() {
        assertRefused(
                SMALL.with(Settings.ORDER, 2),
                "order 2 needs method darts and level bi, got method dsnas and level single");
        assertRefused(
                SMALL.with(Settings.ORDER, 2).withText(Settings.METHOD, "darts"),
                "order 2 needs method darts and level bi, got method darts and level single");
        assertRefused(
                SMALL.with(Settings.ALPHA_START, AlphaStart.NONE_LEADS)
                        .with(Settings.OPERATIONS, List.of(new SkipConnect(), new MaxPool3x3())),
                "alpha-start none-leads needs none among the operations, got operations skip_connect,max_pool_3x3");
        assertRefused(
                SMALL.withText(Settings.OUTPUT_NODES, "2,4"),
                "output-nodes must be all, or some of the intermediate nodes 2 to 3, got 2,4");
        assertRefused(
                SMALL.with(Settings.BATCH, 64),
                "batch must be a whole number from 1 to 40, the number of images, got 64");
        assertRefused(
                SMALL.with(Settings.BATCH, 32).with(Settings.LEVEL, Level.BI),
                "batch must be a whole number from 1 to 20, the number of images, got 32");
    }

    private static void assertRefused(SearchSettings settings, String message) {
        assertThatThrownBy(() -> SearchSession.open(settings).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /** The snapshots of a search, the one before the first step included. */
    private static List<SearchSnapshot> run(SearchSettings settings, int steps) {
        List<SearchSnapshot> snapshots = new ArrayList<>();
        try (SearchSession session = SearchSession.open(settings)) {
            snapshots.add(session.snapshot());
            for (int step = 0; step < steps; step++) snapshots.add(session.step());
        }
        return snapshots;
    }

    private static Table startOf(SearchSettings settings) {
        return run(settings, 0).get(0).cells().get(CellKind.NORMAL).alpha();
    }

    /** Finite measures, probabilities that sum to 1, gates and costs that fit together, and an alpha that moved. */
    private static void assertSound(List<SearchSnapshot> run) {
        for (SearchSnapshot snapshot : run.subList(1, run.size())) {
            for (Measures measures : List.of(snapshot.training(), snapshot.search())) {
                assertThat(measures.loss()).isFinite().isPositive();
                assertThat(measures.entropy()).isFinite().isNotNegative();
                assertThat(measures.accuracy()).isBetween(0.0, 1.0);
                assertPartsMakeTheWhole(measures);
            }
            snapshot.cells().values().forEach(SearchSessionTest::assertSound);
        }
        run.get(0)
                .cells()
                .forEach((kind, start) -> assertThat(
                                run.get(run.size() - 1).cells().get(kind).alpha())
                        .isNotEqualTo(start.alpha()));
    }

    private static void assertPartsMakeTheWhole(Measures measures) {
        double right = measures.accuracy();
        assertThat(measures.tellsApart()).isTrue();
        assertThat(right == 0).isEqualTo(measures.right().equals(Measures.Part.NONE));
        assertThat(right == 1).isEqualTo(measures.wrong().equals(Measures.Part.NONE));
        double pull = right == 0 ? 0 : right * measures.right().lossMinusEntropy();
        if (right < 1) pull += (1 - right) * measures.wrong().lossMinusEntropy();
        assertThat(pull).isCloseTo(measures.lossMinusEntropy(), within(1e-3));
    }

    private static void assertSound(CellSnapshot cell) {
        for (int edge = 0; edge < cell.alpha().rows(); edge++) {
            assertThat(Arrays.stream(cell.probability().row(edge)).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(cell.gate().row(edge)).sum()).isCloseTo(1, within(1e-12));
            for (int k = 0; k < cell.gate().columns(); k++)
                if (cell.gate().at(edge, k) != 0)
                    assertThat(cell.cost().at(edge, k)).isFinite();
        }
    }
}
