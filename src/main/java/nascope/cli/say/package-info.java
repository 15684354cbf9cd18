/** What all commands need to speak to a terminal. */
@NullMarked
package nascope.cli.say;

import org.jspecify.annotations.NullMarked;
