package nascope.search.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nascope.setting.Setting;
import org.junit.jupiter.api.Test;

/** Every default with where it comes from: who changes one has to say why here. */
class SettingsTest {
    private static final String DARTS = "DARTS (Liu et al., ICLR 2019), section 3.1 and its program";
    private static final String DSNAS = "DSNAS (Hu et al., CVPR 2020), its program";
    private static final String SNAS = "SNAS (Xie et al., ICLR 2019)";
    private static final String GDAS = "GDAS (Dong and Yang, CVPR 2019), its program";
    private static final String ENTROPY = "architecture entropy regularizer (Jing, 2023)";
    private static final String WIRING = "Xie et al., AISTATS 2021, arXiv 2009.01272";
    private static final String LIVE = "own choice, smaller than published so that a search is watched live: ";
    private static final String OWN = "own choice: ";

    /** Name, default as it is written, source. */
    private static final String[][] DEFAULTS = {
        {"data", "fashion", OWN + "bundled, and with noise hard enough for P2 to show"},
        {"image-size", "14", LIVE + "CIFAR-10 has 32"},
        {"fit", "crop", OWN + "what is in the middle counts, undistorted; squares stay as they are"},
        {"labels", "fine", OWN + "CIFAR-100 is known for its 100 classes"},
        {"follow-links", "false", OWN + "a folder from elsewhere may not lead out of itself unasked"},
        {"noise", "2", OWN + "makes Fashion-MNIST a task with something to grow back from"},
        {"train-images", "6000", LIVE + "CIFAR-10 has 50,000"},
        {"search-share", "0.5", DARTS},
        {"held-out", "0", OWN + "measuring takes time, and few data have images left"},
        {"held-out-every", "50", OWN + "four batches of held out images take about 3% of the time then"},
        {"cut-out-every", "0", OWN + "measuring takes as long as two to four steps each time"},
        {"sharpness-every", "0", OWN + "measuring takes 20 passes and more each time"},
        {"cells", "3", LIVE + "DARTS and the wiring paper have 8"},
        {"reduction", "false", WIRING + ": normal cells only"},
        {"nodes", "2", WIRING + ": the minimal cell"},
        {"output-nodes", "all", DARTS},
        {"channels", "8", LIVE + "DARTS has 16"},
        {
            "operations",
            "none,max_pool_3x3,avg_pool_3x3,skip_connect,sep_conv_3x3,sep_conv_5x5,dil_conv_3x3,dil_conv_5x5",
            DARTS
        },
        {"method", "dsnas", WIRING + ": shows P2 most clearly"},
        {"level", "single", WIRING + ": P2 is a single-level search's"},
        {"order", "1", DARTS + ": the cheaper of its two; the second is for bi-level DARTS alone"},
        {"temperature-start", "1", SNAS},
        {"temperature-end", "0.03", SNAS},
        {"temperature-schedule", "exponential", SNAS + ": annealed by a factor"},
        {"cost-limit", "5", DSNAS + ": rewards are clamped to ±5"},
        {"policy-gradient", "edges", DSNAS + ": each edge by itself"},
        {"gdas-temperature-start", "10", GDAS},
        {"gdas-temperature-end", "0.1", GDAS},
        {"gdas-temperature-schedule", "linear", GDAS},
        {"drnas-divergence", "0", "DrNAS (Chen et al., ICLR 2021), its program: weight decay of alpha in its place"},
        {"alpha-term", "none", OWN + "alpha learns from the loss alone"},
        {"interventions", "none", OWN + "nobody meddles"},
        {"entropy-start", "-0.2", ENTROPY},
        {"entropy-end", "0.2", ENTROPY},
        {"entropy-schedule", "cosine", ENTROPY},
        {"entropy-over", "operations", ENTROPY},
        {"alpha-warm-up", "0", OWN + "alpha learns from the first step on"},
        {"alpha-start", "uniform", DARTS},
        {"alpha-lead", "2", OWN + "p(none) is about one half of eight where it leads by 2"},
        {"alpha-mean", "0", DARTS},
        {"alpha-spread", "0.001", DARTS + ": 1e-3 times a standard normal"},
        {"alpha-lr", "0.003", OWN + "ten times DARTS' 3e-4, so that an evolution is seen in minutes"},
        {"alpha-beta1", "0.5", DARTS},
        {"alpha-beta2", "0.999", DARTS},
        {"alpha-decay", "0.001", DARTS},
        {"weight-lr", "0.025", DARTS},
        {"weight-lr-end", "0.001", DARTS},
        {"momentum", "0.9", DARTS},
        {"weight-decay", "3.0E-4", DARTS},
        {"clip", "5", DARTS},
        {"batch", "64", DARTS},
        {"steps", "2500", OWN + "P2 is plain by then"},
        {"seed", "1", OWN + "any would do"},
        {"weights", "none", OWN + "a search begins by itself"},
        {"kernels", "fused", OWN + "the quicker of two that agree"},
    };

    @Test
    void everyDefaultIsWhatItsSourceSays() {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String[] row : DEFAULTS) expected.put(row[0], row[1]);
        Map<String, String> found = new LinkedHashMap<>();
        for (Setting<?> setting : Settings.ALL)
            found.put(setting.name(), SearchSettings.standard().text(setting));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void everyDefaultHasASource() {
        for (String[] row : DEFAULTS)
            assertThat(row[2]).as("source of %s", row[0]).isNotBlank();
    }

    @Test
    void everyDefaultKeepsTheRuleOfItsSetting() {
        for (Setting<?> setting : Settings.ALL)
            assertThat(SearchSettings.standard()
                            .withText(setting, SearchSettings.standard().text(setting)))
                    .isEqualTo(SearchSettings.standard());
        SearchSettings.standard().checked();
    }

    @Test
    void aPersonCanTellTheSettingsApart() {
        assertDiffer(Settings.ALL.stream().map(Setting::name).toList());
        assertDiffer(Settings.ALL.stream().map(Setting::label).toList());
        assertDiffer(Settings.ALL.stream().map(Setting::help).toList());
    }

    private static void assertDiffer(List<String> words) {
        assertThat(words).allSatisfy(word -> assertThat(word).isNotBlank());
        assertThat(new HashSet<>(words)).hasSameSizeAs(words);
    }
}
