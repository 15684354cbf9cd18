/**
 * The timeline: where the window stands in the run, what was done to it, and its branches. {@link
 * nascope.app.live.Cursor} is moved here; the cell, the instruments and all numbers follow it.
 */
@NullMarked
package nascope.app.timeline;

import org.jspecify.annotations.NullMarked;
