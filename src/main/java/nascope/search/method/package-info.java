/**
 * Search methods: how gates come from alpha, and the gradient of alpha from the costs of the gates. A method is one class,
 * with its settings, formulas and words, and a line in {@link nascope.search.method.Methods}; nothing else names one.
 */
@NullMarked
package nascope.search.method;

import org.jspecify.annotations.NullMarked;
