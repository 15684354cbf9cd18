/** Files of one picture: PNG, SVG, PDF, painted by the painters of the window. */
@NullMarked
package nascope.export.picture;

import org.jspecify.annotations.NullMarked;
