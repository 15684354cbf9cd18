/** Files whose form their name alone says. */
@NullMarked
package nascope.export.named;

import org.jspecify.annotations.NullMarked;
