/**
 * Files and folders of images as a stranger may have made them: opened, listed and bounded. Knows nothing of what is in
 * them.
 */
@NullMarked
package nascope.data.input;

import org.jspecify.annotations.NullMarked;
