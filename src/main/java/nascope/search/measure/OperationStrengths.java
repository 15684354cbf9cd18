package nascope.search.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nascope.base.Table;
import nascope.space.CellKind;

/**
 * How strong every operation is: how much larger the loss is without it (Wang et al., "Rethinking architecture selection in
 * differentiable NAS", ICLR 2021), beside what alpha and cost say of it. For each kind of cell the network has.
 */
public record OperationStrengths(Map<CellKind, OfKind> kinds) implements Measurement {
    public OperationStrengths {
        kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
    }

    /**
     * Of the cells of a kind, which share alpha: an operation is taken from all of them. Shapes (edges, candidates).
     *
     * @param weight the operation's gate: how probable it is
     * @param brought −z·c, summed over the cells: what its cost says would be lost without it, in nats; NaN where the gate is 0
     * @param strength loss without the operation, less that with it, in nats; NaN where the gate is 0 and for {@code none},
     *     which carries nothing
     */
    public record OfKind(Table weight, Table brought, Table strength) {}
}
