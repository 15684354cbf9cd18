/**
 * The window. Every part of it is a package with a view, which builds nodes and binds them, and a view model, which
 * decides and knows neither view nor toolkit ({@code javafx.beans} alone), so that its tests need no display.
 *
 * <pre>
 *   {@link nascope.app.Window} ─► window ─► transport, setup, cell, instruments, inspector, timeline, runs ─► live ─► run, record
 * </pre>
 *
 * <p>{@link nascope.app.live.LiveSearch} holds the run on show, and {@link nascope.app.live.Cursor} says which of its steps
 * the window shows. Once per frame the window takes what is new from the run and tells every view model; the search thread
 * never calls into the window, and the window never waits for the search. What views share lies in {@code control} and
 * {@code paint}; what nobody foresaw is shown by {@code trouble}.
 */
@NullMarked
package nascope.app;

import org.jspecify.annotations.NullMarked;
