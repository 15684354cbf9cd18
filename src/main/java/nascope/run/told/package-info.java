/**
 * What happened on a line of a run, told in the order in which it happened: what the steps show, and what hands did between
 * them.
 */
@NullMarked
package nascope.run.told;

import org.jspecify.annotations.NullMarked;
