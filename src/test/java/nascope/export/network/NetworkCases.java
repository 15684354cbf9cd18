package nascope.export.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nascope.search.SearchSession;
import nascope.search.network.CutOutNetwork;
import nascope.search.network.TrainedNetwork;
import nascope.search.settings.KernelKind;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.Genotype;
import nascope.space.SearchSpace;
import nascope.space.Wiring;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** Small searches whose networks hold all that a network can hold: a single batch of images is all they learn from. */
final class NetworkCases {
    private NetworkCases() {}

    /** Every operation that there is, in cells of both kinds. */
    static SearchSettings everything(int imageSize) {
        return small(imageSize)
                .with(Settings.CELLS, 4)
                .with(Settings.REDUCTION, true)
                .with(Settings.NODES, 4)
                .withText(
                        Settings.OPERATIONS,
                        Operations.ALL.stream().map(Operation::label).collect(Collectors.joining(",")));
    }

    /** One small cell whose output is its last node. */
    static SearchSettings oneNode() {
        return small(6).withText(Settings.OUTPUT_NODES, "3").with(Settings.KERNELS, KernelKind.ND4J);
    }

    private static SearchSettings small(int imageSize) {
        return SearchSettings.standard()
                .with(Settings.DATA, "digits")
                .with(Settings.IMAGE_SIZE, imageSize)
                .with(Settings.NOISE, 0.0)
                .with(Settings.CHANNELS, 4)
                .with(Settings.CELLS, 1)
                .with(Settings.TRAIN_IMAGES, 16)
                .with(Settings.BATCH, 16)
                .with(Settings.STEPS, 3);
    }

    /** A search after its steps. */
    static SearchSession searched(SearchSettings settings) {
        SearchSession session = SearchSession.open(settings);
        for (int step = 0; step < settings.get(Settings.STEPS); step++) session.step();
        return session;
    }

    /** A wiring in which the edges carry the candidates in turn, {@code none} among them; the last edge is left out. */
    static Genotype inTurn(SearchSpace space) {
        Map<CellKind, Wiring> wirings = new EnumMap<>(CellKind.class);
        int next = 0;
        for (CellKind kind : space.distinctKinds()) {
            CellTopology topology = space.topology();
            List<Wiring.Choice> choices = new ArrayList<>();
            List<Edge> edges = topology.edges();
            for (Edge edge : edges.subList(0, edges.size() - 1))
                choices.add(new Wiring.Choice(
                        edge, space.candidates().get(next++ % space.candidates().size())));
            wirings.put(kind, new Wiring(topology, choices));
        }
        return new Genotype(wirings);
    }

    /** A wiring without any edge, but for one into the last node. */
    static Genotype allButDead(SearchSpace space) {
        Map<CellKind, Wiring> wirings = new EnumMap<>(CellKind.class);
        CellTopology topology = space.topology();
        Operation operation = space.candidates().get(space.candidates().size() - 1);
        for (CellKind kind : space.distinctKinds())
            wirings.put(
                    kind,
                    new Wiring(
                            topology,
                            List.of(new Wiring.Choice(topology.edge(0, topology.nodeCount() - 1), operation))));
        return new Genotype(wirings);
    }

    static TakenNetwork taken(SearchSession session, Genotype genotype) {
        TrainedNetwork trained =
                session.network(Optional.of(genotype), share -> true).orElseThrow();
        CutOutNetwork cutOut = new CutOutNetwork(session.space(), genotype, trained.imageChannels(), trained.classes());
        return new TakenNetwork(cutOut, Optional.of(trained), List.of("of a test"));
    }
}
