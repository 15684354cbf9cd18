/**
 * The search on show, which every part of the window follows; and the words in which settings are shown.
 *
 * <p>{@link nascope.app.live.LiveSearch} knows which run is on show and begins, opens and ends runs. Who follows its steps
 * takes {@link nascope.app.live.ShownSteps}, who sets how fast it plays {@link nascope.app.live.PlaySpeed}, and who meddles
 * with it or asks it gives the command or the question to the {@link nascope.run.SearchRun} itself. Behind it, {@code
 * CurrentRun} holds the run with its recording and starts one after the other.
 */
@NullMarked
package nascope.app.live;

import org.jspecify.annotations.NullMarked;
