/**
 * Looks into one edge or node, and meddles with it. What is shown are plain numbers of recorded steps; what no step
 * records, such as feature maps, the search is asked for ({@link nascope.app.inspector.Inquiry}). What a person does
 * goes to the search as an {@link nascope.search.Intervention} and shows when the search has done it.
 */
@NullMarked
package nascope.app.inspector;

import org.jspecify.annotations.NullMarked;
