package nascope.export.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nascope.base.Npz;
import nascope.search.SearchSession;
import nascope.search.network.TrainedNetwork;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.Genotype;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks answer in PyTorch as they do here; a machine without PyTorch leaves these tests out and says so. */
class TorchRoundTripTest {
    private static final double TOLERANCE = 2e-5; // of single precision, as in the script

    @TempDir
    Path folder;

    @BeforeAll
    static void python() {
        PyTorch.assumeThere();
    }

    /** Of every operation, on images of even and of odd size; one whose nodes are all but dead; one of a single node. */
    @Test
    void modulesAnswerAsTheCutOutNetworksDo() {
        List<Object> looks = new ArrayList<>();
        looks.addAll(module("even", NetworkCases.everything(12), NetworkCases::inTurn));
        looks.addAll(module("odd", NetworkCases.everything(7), NetworkCases::inTurn));
        looks.addAll(module("dead", NetworkCases.everything(8), NetworkCases::allButDead));
        looks.addAll(module("node", NetworkCases.oneNode(), NetworkCases::inTurn));
        PyTorch.run(looks);
    }

    @Test
    void theSupernetAnswersAlikeUnderTheNamesOfDarts() {
        List<Object> looks = new ArrayList<>();
        looks.addAll(supernet("even", NetworkCases.everything(8)));
        looks.addAll(supernet("odd", NetworkCases.everything(7)));
        looks.addAll(supernet("node", NetworkCases.oneNode()));
        PyTorch.run(looks);
    }

    @Test
    void weightsThatPyTorchDrewGiveTheSameLogitsHere() {
        List<SearchSettings> cases = List.of(NetworkCases.everything(7), NetworkCases.oneNode());
        List<Object> draws = new ArrayList<>();
        for (int k = 0; k < cases.size(); k++)
            try (SearchSession session = SearchSession.open(cases.get(k))) {
                TrainedNetwork before =
                        session.network(Optional.empty(), share -> true).orElseThrow();
                Path sample = sample("drawn" + k, before);
                draws.addAll(
                        List.of("draw", space(session, before), sample, drawn(k), folder.resolve(k + ".npz"), "+"));
            }
        PyTorch.run(draws);
        for (int k = 0; k < cases.size(); k++) {
            SearchSettings settings = cases.get(k).with(Settings.WEIGHTS, drawn(k).toString());
            try (SearchSession session = SearchSession.open(settings)) {
                TrainedNetwork taken =
                        session.network(Optional.empty(), share -> true).orElseThrow();
                Npz expected = Npz.read(folder.resolve(k + ".npz"));
                assertThat(taken.sample().images().values())
                        .isEqualTo(expected.array("images").values());
                double[] logits = expected.array("logits").values();
                double largest = Arrays.stream(logits).map(Math::abs).max().orElseThrow();
                assertThat(taken.sample().logits().values()).containsExactly(logits, within(TOLERANCE * largest));
            }
        }
    }

    private Path drawn(int number) {
        return folder.resolve("drawn" + number + ".npz");
    }

    private List<Object> module(String name, SearchSettings settings, Function<SearchSpace, Genotype> cut) {
        try (SearchSession session = NetworkCases.searched(settings)) {
            TakenNetwork taken = NetworkCases.taken(session, cut.apply(session.space()));
            Path file = folder.resolve(name + ".py");
            assertThat(new TorchForm().write(taken, file)).containsExactly(file, folder.resolve(name + ".npz"));
            return List.of("module", file, sample(name, taken.trained().orElseThrow()), "+");
        }
    }

    private List<Object> supernet(String name, SearchSettings settings) {
        try (SearchSession session = NetworkCases.searched(settings)) {
            TrainedNetwork trained =
                    session.network(Optional.empty(), share -> true).orElseThrow();
            Path file = folder.resolve(name + ".npz");
            ArrayFile.write(trained.arrays(), file);
            return List.of("supernet", file, sample(name, trained), space(session, trained), "+");
        }
    }

    private Path sample(String name, TrainedNetwork trained) {
        Path file = folder.resolve(name + "-sample.npz");
        ArrayFile.write(trained.sample(), file);
        return file;
    }

    private static String space(SearchSession session, TrainedNetwork trained) {
        return PyTorch.space(session.space(), trained.imageChannels(), trained.classes());
    }
}
