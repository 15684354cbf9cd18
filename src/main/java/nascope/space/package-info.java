/**
 * The search space in the field's own words: operations, edges, cells, genotypes. Pure values, no arithmetic of
 * networks.
 */
@NullMarked
package nascope.space;

import org.jspecify.annotations.NullMarked;
