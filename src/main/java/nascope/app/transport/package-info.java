/** The top bar: play, step, speed, reset, and how far and how fast the search is. */
@NullMarked
package nascope.app.transport;

import org.jspecify.annotations.NullMarked;
