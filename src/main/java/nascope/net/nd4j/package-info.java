/**
 * The primitives of the supernet on ND4J operations: complete, readable, and the oracle of any other kernels.
 *
 * <p>Feature maps are arrays of shape (batch, channels, height, width). Each primitive is one class with its forward
 * and backward side by side. Results go into arrays that were made once, because an operation that allocates its
 * result is ten to a hundred times slower.
 */
@NullMarked
package nascope.net.nd4j;

import org.jspecify.annotations.NullMarked;
