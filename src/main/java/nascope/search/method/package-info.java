/** How gates come from alpha, and the gradient of alpha from the costs of the gates. */
package nascope.search.method;
