/**
 * The optimizers: stochastic gradient descent for the weights, Adam for alpha, and the schedules of their rates. All
 * work in place: the weights are one flat INDArray, alpha a few numbers on the heap.
 */
@NullMarked
package nascope.optim;

import org.jspecify.annotations.NullMarked;
