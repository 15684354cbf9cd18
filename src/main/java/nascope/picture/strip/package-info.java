/** The film of a search: a row an edge over the steps, as thick as the edge is alive, in the colour of its leader. */
@NullMarked
package nascope.picture.strip;

import org.jspecify.annotations.NullMarked;
