/** What comes out of a run: the genotype at the step that is shown, and the card at the end. */
@NullMarked
package nascope.app.outcome;

import org.jspecify.annotations.NullMarked;
