/** What all controls of the window have in common. */
@NullMarked
package nascope.app.control;

import org.jspecify.annotations.NullMarked;
