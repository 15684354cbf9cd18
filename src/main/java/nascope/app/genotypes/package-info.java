/** Genotypes as text and picture, whoever found them: pasted, published, or of the run on show; one, or two compared. */
@NullMarked
package nascope.app.genotypes;

import org.jspecify.annotations.NullMarked;
