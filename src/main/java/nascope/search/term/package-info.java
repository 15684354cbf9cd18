/**
 * Terms that are added to alpha's loss under every search method. A term is one class, with its settings and formula,
 * and a line in {@link nascope.search.term.AlphaTerms}; nothing else names one.
 */
@NullMarked
package nascope.search.term;

import org.jspecify.annotations.NullMarked;
