/**
 * The primitives that a supernet is made of, as an interface: what computes them need not know the network, and the
 * network not who computes them. Weights, windows and the clock that measures the work belong to it.
 */
@NullMarked
package nascope.net.kernel;

import org.jspecify.annotations.NullMarked;
