package nascope.net.fused;

import nascope.net.Work;

/**
 * A piece of a primitive's work, done block by block of the batch.
 *
 * @param name for messages
 * @param work what it counts as
 * @param task does one block; reads and writes no feature map's numbers of another block
 */
record Stage(String name, Work work, Team.Task task) {}
