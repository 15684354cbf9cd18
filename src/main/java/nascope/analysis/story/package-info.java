/**
 * What may come true in a search, such as "none leads on every edge": conditions on what became of the edges, and when
 * they first held. Pure functions of the steps.
 */
@NullMarked
package nascope.analysis.story;

import org.jspecify.annotations.NullMarked;
