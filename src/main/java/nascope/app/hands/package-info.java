/** What hands do to the edges of the drawing: a menu, the wheel, a stroke that cuts. */
@NullMarked
package nascope.app.hands;

import org.jspecify.annotations.NullMarked;
