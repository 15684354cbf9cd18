/** Files of pictures in a row: animated GIF and PNG, numbered pictures, MP4. */
@NullMarked
package nascope.export.film;

import org.jspecify.annotations.NullMarked;
