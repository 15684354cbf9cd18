package nascope.search;

import java.util.List;
import java.util.Optional;
import nascope.search.snapshot.NodeActivity;
import nascope.search.snapshot.OperationMaps;
import nascope.space.CellKind;
import nascope.space.operation.Operation;

/**
 * What the last batch of the last step left in the network: too much for a snapshot, so it is read when somebody asks.
 * Owned by the thread of its search; what it hands out is immutable. Reading changes nothing that a later step reads.
 */
public interface LastBatch {
    /**
     * How active a node was.
     *
     * @param node the number after the last stands for the output
     * @return one entry for each cell of the kind, in the order of the network; none where no step was done since the
     *     search was opened, went to a checkpoint or had its costs measured
     * @throws IllegalArgumentException if the network has no such node
     */
    List<NodeActivity> activity(CellKind kind, int node);

    /**
     * What an operation made of the first image. An operation that the step did not compute is computed now, and no later
     * step notices.
     *
     * @param cell number of the cell, from 0
     * @param edge in the cell's numbering
     * @param operation one of the candidates
     * @return empty where no step was done since the search was opened, went to a checkpoint or had its costs measured
     * @throws IllegalArgumentException if the network has no such cell, edge or operation
     */
    Optional<OperationMaps> operationMaps(int cell, int edge, Operation operation);
}
