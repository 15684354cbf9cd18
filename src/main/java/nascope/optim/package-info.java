/**
 * The optimizers: stochastic gradient descent for the weights, Adam for alpha, and the schedules of their rates. All
 * work in place on flat INDArrays.
 */
package nascope.optim;
