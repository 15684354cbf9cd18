/**
 * What other programs write into their logs, a class a dialect, listed in {@link nascope.importing.dialect.Dialects#ALL}.
 * A dialect recognises lines by what they say, and tells a {@link nascope.importing.dialect.Told} what that means.
 */
@NullMarked
package nascope.importing.dialect;

import org.jspecify.annotations.NullMarked;
