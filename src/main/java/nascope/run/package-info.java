/**
 * A search on a thread of its own.
 *
 * <pre>
 *   any thread                        search thread                             window, once a frame
 *   play, pause, step,   ─►  Controls ─►  open, then step by step  ─►  SnapshotMailbox ─► take
 *   limitSpeed, change,                     │         │
 *   slowMotion, intervene,                  │         ├─►  Timeline of Branches ─► any thread: RunHistory.get(step)
 *   continueFrom,                           │         └─►  CheckpointStore, from which past steps are reached
 *   stop, close                             └─►  RunObserver: recorder, progress bar
 * </pre>
 *
 * <p>One thread opens the search, steps it and closes it, so that it alone ever touches the numbers off the heap. It
 * never waits for those who watch: the mailbox holds the newest snapshot alone, the history every one. A past step is reached by doing the steps from the nearest checkpoint again, and each must come out as it was
 * recorded, to the last bit; then a branch begins there. In slow motion the search thread waits between the
 * phases of a step too, for the same commands. Where the run stands is one {@link nascope.run.RunState}, written by the search thread alone. Whatever goes wrong
 * there is caught in one place and becomes {@link nascope.run.RunState.Failed} with a sentence for the person who
 * watches.
 */
@NullMarked
package nascope.run;

import org.jspecify.annotations.NullMarked;
