package nascope.net.fused.plan;

import nascope.net.kernel.Work;

/**
 * A piece of a primitive's work, done block by block of the batch.
 *
 * @param name for messages
 * @param work what it counts as
 * @param task does one block; reads and writes no feature map's numbers of another block
 */
public record Stage(String name, Work work, Team.Task task) {}
