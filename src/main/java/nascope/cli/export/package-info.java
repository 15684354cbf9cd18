/** Commands that take pictures, numbers and pages out of a run. */
@NullMarked
package nascope.cli.export;

import org.jspecify.annotations.NullMarked;
