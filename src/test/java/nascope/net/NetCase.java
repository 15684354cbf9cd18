package nascope.net;

import java.util.List;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.operation.DilConv3x3;
import nascope.space.operation.MaxPool3x3;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SkipConnect;

/** A small network for a batch of images. */
public record NetCase(SearchSpace space, int batch, ImageShape images, int classes) {
    private static final List<Operation> SOME =
            List.of(new DilConv3x3(), new SkipConnect(), new None(), new MaxPool3x3());

    /** One to three cells, two and three nodes, with and without reduction cells, odd images, a batch of 1. */
    public static List<NetCase> all() {
        return List.of(
                of(1, 2, false, 2, SearchSpace.DARTS, 3, new ImageShape(1, 5, 7)),
                of(2, 3, false, 2, SOME, 1, new ImageShape(3, 5, 5)),
                of(3, 2, true, 2, SearchSpace.DARTS, 2, new ImageShape(1, 7, 6)),
                of(3, 2, true, 3, SOME, 1, new ImageShape(2, 5, 4)),
                of(2, 2, true, 2, SearchSpace.DARTS, 2, new ImageShape(1, 5, 6)).joining(3),
                of(3, 3, false, 2, SOME, 2, new ImageShape(1, 5, 4)).joining(2, 4),
                of(2, 2, false, 2, SOME, 2, new ImageShape(1, 5, 4)).joining(2));
    }

    /** The same with some nodes joined into the output. */
    public NetCase joining(Integer... nodes) {
        CellTopology topology = new CellTopology(space.topology().nodes(), List.of(nodes));
        return new NetCase(
                new SearchSpace(topology, space.kinds(), space.channels(), space.candidates()), batch, images, classes);
    }

    public static NetCase of(
            int cells,
            int nodes,
            boolean reduction,
            int channels,
            List<Operation> candidates,
            int batch,
            ImageShape images) {
        List<CellKind> kinds = SearchSpace.kinds(cells, reduction);
        return new NetCase(new SearchSpace(new CellTopology(nodes), kinds, channels, candidates), batch, images, 4);
    }

    @Override
    public String toString() {
        return "%d cells (%d reduce) of %d nodes (%s joined), %d channels, %d candidates, batch of %d images %d×%d×%d"
                .formatted(
                        space.cells(),
                        space.kinds().stream()
                                .filter(CellKind.REDUCTION::equals)
                                .count(),
                        space.topology().nodes(),
                        space.topology().joinedText(),
                        space.channels(),
                        space.candidates().size(),
                        batch,
                        images.channels(),
                        images.height(),
                        images.width());
    }
}
