/**
 * The search on show, which every part of the window follows; and the words in which settings are shown.
 *
 * <p>{@link nascope.app.live.LiveSearch} is the face: properties to follow and commands to give. Behind it, {@code
 * CurrentRun} holds the run with its recording and starts one after the other, and {@code ShownSteps} knows which of the
 * run's steps the window shows.
 */
package nascope.app.live;
