package nascope.space;

import java.util.ArrayList;
import java.util.List;
import nascope.space.operation.ForeignOperation;

/**
 * What all chosen operations weigh in a network of such cells, without its stem, preprocessing and head.
 *
 * @param parameters number of weights
 * @param multiplyAdds multiplications with a weight for one image
 * @param foreign whether operations are among them that are known by name alone, which count as nothing
 */
public record GenotypeSize(long parameters, long multiplyAdds, boolean foreign) {
    /**
     * Counts the operations of a network.
     *
     * @param channels of its first cell
     * @param cells in a row; where the genotype has one kind, all are of that kind
     * @param imageSide px of its input, height and width alike
     */
    public static GenotypeSize of(Genotype genotype, int channels, int cells, int imageSide) {
        long parameters = 0;
        long multiplyAdds = 0;
        boolean foreign = false;
        List<CellKind> kinds = kinds(genotype, cells);
        for (CellKind kind : genotype.wirings().keySet()) {
            Wiring wiring = genotype.wiring(kind).orElseThrow();
            SearchSpace space = new SearchSpace(wiring.topology(), kinds, channels, SearchSpace.DARTS);
            for (Wiring.Choice choice : wiring.choices()) {
                foreign |= choice.operation() instanceof ForeignOperation;
                if (!choice.connects()) continue;
                OperationSize size = OperationSize.of(space, kind, choice.edge(), choice.operation(), imageSide);
                parameters += size.parameters();
                multiplyAdds += size.multiplyAdds();
            }
        }
        return new GenotypeSize(parameters, multiplyAdds, foreign);
    }

    private static List<CellKind> kinds(Genotype genotype, int cells) {
        boolean reduction = genotype.wiring(CellKind.REDUCTION).isPresent();
        List<CellKind> kinds = new ArrayList<>(SearchSpace.kinds(cells, reduction));
        if (genotype.wiring(CellKind.NORMAL).isEmpty()) kinds.replaceAll(kind -> CellKind.REDUCTION);
        return kinds;
    }
}
