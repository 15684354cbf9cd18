/**
 * The primitives of the supernet as hand-written loops, chosen where they measure faster than ND4J operations; tested
 * one by one against {@link nascope.net.nd4j}.
 *
 * <p>A feature map is an array of rows, {@code float[block][channel][y][x · images]}: the batch is cut into blocks, and the
 * images of a block lie innermost. The compiler vectorises a loop over several arrays only if all are indexed alike, so
 * a vertical shift is another row, a horizontal shift a copied row, a border a row left out, and dilation is free. Sums
 * do not vectorise: products are added up in a row, which is folded once.
 *
 * <p>A primitive that is run notes its stages in a {@link nascope.net.fused.plan.Plan}, which {@link nascope.net.fused.plan.Team}
 * carries out, a block to a thread; threads meet only where a stage needs sums over the whole batch. Whoever computes a
 * block computes it alike, and blocks do not depend on the number of threads, so the numbers do not either.
 */
@NullMarked
package nascope.net.fused;

import org.jspecify.annotations.NullMarked;
