/** The phases of a step in slow motion, drawn over the cells. */
@NullMarked
package nascope.picture.phase;

import org.jspecify.annotations.NullMarked;
