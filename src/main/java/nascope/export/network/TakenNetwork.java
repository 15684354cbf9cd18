package nascope.export.network;

import java.util.List;
import java.util.Optional;
import nascope.analysis.SelectedGenotype;
import nascope.base.Environment;
import nascope.base.InputException;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.export.RecordedBranch;
import nascope.picture.look.SettingWords;
import nascope.search.network.CutOutNetwork;
import nascope.search.network.TrainedNetwork;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Genotype;
import nascope.space.GenotypeRule;
import nascope.space.GenotypeText;
import nascope.space.SearchSpace;
import nascope.space.Wiring;
import nascope.space.operation.ForeignOperation;

/**
 * A network that is taken out of a run.
 *
 * @param cutOut what the genotype leaves of the supernet
 * @param trained the arrays of the whole of it, or of what is left, as the form wanted; empty where weights are not to be
 *     had
 * @param provenance where it comes from, a few lines of words
 */
public record TakenNetwork(CutOutNetwork cutOut, Optional<TrainedNetwork> trained, List<String> provenance) {
    private static final int IMAGE_CHANNELS = 3; // of images that are not known: those of CIFAR-10
    private static final int CLASSES = 10;
    private static final int CHANNELS = 16; // of a search that ran elsewhere: those of DARTS
    private static final int CELLS = 8;

    public TakenNetwork {
        provenance = List.copyOf(provenance);
    }

    /**
     * The network of a step.
     *
     * @param trained has what the form wants of it
     * @throws InputException if it ran elsewhere and has a cell or an operation that is not known here
     */
    public static TakenNetwork of(
            RecordedBranch branch, int step, GenotypeRule rule, Optional<TrainedNetwork> trained) {
        Genotype genotype = SelectedGenotype.of(branch.space(), branch.history().get(step), rule);
        CutOutNetwork cutOut = new CutOutNetwork(
                branch.settings().elsewhere().isPresent() ? asInDarts(genotype) : branch.space(),
                genotype,
                trained.map(TrainedNetwork::imageChannels).orElse(IMAGE_CHANNELS),
                trained.map(TrainedNetwork::classes).orElse(CLASSES));
        return new TakenNetwork(
                cutOut,
                trained,
                List.of(
                        Plain.text(
                                "%s · step %d of %d",
                                SettingWords.plainSummary(branch.settings()), step, branch.steps()),
                        Plain.text("%s: %s", rule.label(), GenotypeText.write(genotype)),
                        program()));
    }

    /**
     * A network of cells that are known by their genotype alone, as large as the one that DARTS searches in.
     *
     * @throws InputException if there is no such network: an operation is not known, or a cell has one input
     */
    public static TakenNetwork of(Genotype genotype) {
        CutOutNetwork cutOut = new CutOutNetwork(asInDarts(genotype), genotype, IMAGE_CHANNELS, CLASSES);
        return new TakenNetwork(cutOut, Optional.empty(), List.of(GenotypeText.write(genotype), program()));
    }

    private static String program() {
        return Texts.text("export.network.TakenNetwork.written-by", Environment.programVersion());
    }

    private static SearchSpace asInDarts(Genotype genotype) {
        List<CellTopology> topologies = genotype.wirings().values().stream()
                .map(Wiring::topology)
                .distinct()
                .toList();
        CellTopology topology = topologies.get(0);
        if (topology.inputs() != CellTopology.INPUTS)
            throw new InputException(
                    Texts.text("export.network.TakenNetwork.inputs", CellTopology.INPUTS, topology.inputs()));
        if (topologies.size() > 1) throw new InputException(Texts.text("export.network.TakenNetwork.differ"));
        genotype.wirings().values().stream()
                .flatMap(wiring -> wiring.choices().stream())
                .map(Wiring.Choice::operation)
                .filter(ForeignOperation.class::isInstance)
                .findFirst()
                .ifPresent(foreign -> {
                    throw new InputException(Texts.text("export.network.TakenNetwork.foreign", foreign.label()));
                });
        boolean reduction = genotype.wiring(CellKind.REDUCTION).isPresent();
        return new SearchSpace(topology, SearchSpace.kinds(CELLS, reduction), CHANNELS, SearchSpace.DARTS);
    }
}
