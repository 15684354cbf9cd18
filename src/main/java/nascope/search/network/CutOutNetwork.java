package nascope.search.network;

import java.util.List;
import nascope.base.Plain;
import nascope.base.Require;
import nascope.space.CellKind;
import nascope.space.Genotype;
import nascope.space.SearchSpace;
import nascope.space.Wiring;

/**
 * The network that a genotype leaves of a supernet: its stem, its cells with one operation on each edge that carries any,
 * its classifier.
 *
 * @param space what was searched
 * @param genotype with a wiring for every kind of cell that the space has
 * @param imageChannels 1 grey, 3 colour
 * @param classes outputs of the classifier
 */
public record CutOutNetwork(SearchSpace space, Genotype genotype, int imageChannels, int classes) {
    public CutOutNetwork {
        Require.within("imageChannels", imageChannels, 1, Integer.MAX_VALUE);
        Require.within("classes", classes, 1, Integer.MAX_VALUE);
        for (CellKind kind : space.distinctKinds())
            if (genotype.wiring(kind).isEmpty())
                throw new IllegalArgumentException(Plain.text("genotype must have a %s cell, got none", kind.label()));
    }

    /** What the edges of a kind of cell carry, by edge; edges that carry nothing are left out. */
    public List<Wiring.Choice> choices(CellKind kind) {
        return genotype.wiring(kind).orElseThrow().choices().stream()
                .filter(Wiring.Choice::connects)
                .toList();
    }
}
