/** The set-up panel, made from the table of settings: what changes in the run, and what needs a restart and says so. */
@NullMarked
package nascope.app.setup;

import org.jspecify.annotations.NullMarked;
