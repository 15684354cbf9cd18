/**
 * The primitives of the supernet as hand-written loops, chosen where they measure faster than ND4J operations; tested
 * one by one against {@link nascope.net.nd4j}.
 *
 * <p>A feature map is an array of rows, {@code float[channel · height][width · batch]} with the batch innermost. The
 * compiler vectorises a loop over several arrays only if all are indexed alike, so a vertical shift is another row, a
 * horizontal shift a copied row, a border a row left out, and dilation is free. Sums do not vectorise: products are
 * added up in a row, which is folded once.
 *
 * <p>{@link nascope.net.fused.Team} spreads the channels (or rows) of a primitive over threads. Whoever computes a
 * channel computes it alike and writes nothing else, so the numbers do not depend on the threads.
 */
package nascope.net.fused;
