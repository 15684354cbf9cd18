package nascope.export.network;

import java.util.List;
import java.util.Optional;
import nascope.analysis.SelectedGenotype;
import nascope.base.Environment;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.export.RecordedBranch;
import nascope.search.network.CutOutNetwork;
import nascope.search.network.TrainedNetwork;
import nascope.space.Genotype;
import nascope.space.GenotypeRule;
import nascope.space.GenotypeText;

/**
 * A network that is taken out of a run.
 *
 * @param cutOut what the genotype leaves of the supernet
 * @param trained the arrays of the whole of it, or of what is left, as the form wanted; empty where weights are not to be
 *     had
 * @param provenance where it comes from, a few lines of words
 */
public record TakenNetwork(CutOutNetwork cutOut, Optional<TrainedNetwork> trained, List<String> provenance) {
    private static final int CHANNELS = 3; // of images that are not known: those of CIFAR-10
    private static final int CLASSES = 10;

    public TakenNetwork {
        provenance = List.copyOf(provenance);
    }

    /**
     * The network of a step.
     *
     * @param trained has what the form wants of it
     */
    public static TakenNetwork of(
            RecordedBranch branch, int step, GenotypeRule rule, Optional<TrainedNetwork> trained) {
        Genotype genotype = SelectedGenotype.of(branch.space(), branch.history().get(step), rule);
        CutOutNetwork cutOut = new CutOutNetwork(
                branch.space(),
                genotype,
                trained.map(TrainedNetwork::imageChannels).orElse(CHANNELS),
                trained.map(TrainedNetwork::classes).orElse(CLASSES));
        return new TakenNetwork(
                cutOut,
                trained,
                List.of(
                        Plain.text("%s · step %d of %d", branch.summary(), step, branch.steps()),
                        Plain.text("%s: %s", rule.label(), GenotypeText.write(genotype)),
                        Texts.text("export.network.TakenNetwork.written-by", Environment.programVersion())));
    }
}
