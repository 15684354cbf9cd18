package nascope.run;

import nascope.search.Checkpoint;

/**
 * A checkpoint and the line it lies on. It was taken right after its step, before anybody meddled.
 *
 * @param branch number of the branch
 * @param checkpoint of a step of that branch
 */
public record KeptCheckpoint(int branch, Checkpoint checkpoint) {}
