/**
 * The supernet: every candidate operation on every edge, mixed by gates, with the gradient of the loss with respect to
 * each weight and each gate (the costs).
 *
 * <p>The algorithm ({@link nascope.net.Supernet}, {@link nascope.net.SupernetCell}, {@link nascope.net.SourceNode}) is
 * written once against {@link nascope.net.kernel.Kernels}, an interface of primitives. A primitive is bound to its feature
 * maps when it is made and then runs forward and backward any number of times, so that no pass allocates:
 *
 * <pre>
 *  images ─ stem ─┬─► cell ─┬─► cell ─ … ─► mean ─► head ─► loss L, entropy H
 *                 └─────────┴──► (each cell sees the two before it)
 *
 *  cell:  source node ─ shared: ReLU, pools ─┬─ edge: depthwise ─ pointwise ─ normalise ─┐
 *                                            └─ …                                        ├─ mix (gates) ─► node
 *                                                                 gates, costs ◄─────────┘
 * </pre>
 *
 * What lasts (weights and their gradients) is an INDArray whatever the kernels are; a batch is a plain array.
 */
@NullMarked
package nascope.net;

import org.jspecify.annotations.NullMarked;
