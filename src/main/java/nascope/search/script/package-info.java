/** Scripts: what is to be done to a search at given steps without a hand, as it is written and checked. */
@NullMarked
package nascope.search.script;

import org.jspecify.annotations.NullMarked;
