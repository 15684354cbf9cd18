/**
 * The candidate operations, a class each: name, colour, and layers, from which the network is built and sizes are
 * counted.
 *
 * <p>To add one:
 *
 * <ol>
 *   <li>Write a record that implements {@link nascope.space.operation.Operation}, after the pattern of {@link
 *       nascope.space.operation.SepConv3x3}. Its layers are those of PyTorch's {@code nn.Sequential} in the published
 *       program; {@link nascope.space.operation.Layer} has the kinds that the kernels know. Its tint must differ from
 *       the others' for colour-blind eyes, on both backgrounds.
 *   <li>Add a line to {@link nascope.space.operation.Operations#ALL}.
 *   <li>Write its test, after the pattern of {@code SepConv7x7Test}: numbers of another program, and its size. The
 *       tests of all operations (gradients, kernels, tints, labels) take it in by themselves.
 * </ol>
 *
 * A search uses it once it is named among the candidates; by default these are {@link nascope.space.SearchSpace#DARTS}.
 */
@NullMarked
package nascope.space.operation;

import org.jspecify.annotations.NullMarked;
