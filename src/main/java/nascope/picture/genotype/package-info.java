/** Genotypes as pictures: the cells that were chosen, one genotype alone or two beside each other. */
@NullMarked
package nascope.picture.genotype;

import org.jspecify.annotations.NullMarked;
