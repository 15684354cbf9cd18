package nascope.search.term;

import java.util.List;
import nascope.space.CellKind;
import nascope.space.operation.Operation;

/**
 * Alpha of an edge on which there is something to choose.
 *
 * @param kind of the cells that share it
 * @param operations that are open on the edge, at least two
 * @param logits α, one for each of these operations; not modified
 */
@SuppressWarnings("ArrayRecordComponent") // read in every step, never compared
public record OpenEdge(CellKind kind, List<Operation> operations, double[] logits) {}
