/** What all pictures share: colours and lettering. */
@NullMarked
package nascope.picture.look;

import org.jspecify.annotations.NullMarked;
