/**
 * The search space in the field's own words: operations, edges, cells, genotypes. Pure values, no arithmetic of
 * networks.
 */
package nascope.space;
