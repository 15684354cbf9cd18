/** Runs on disk: the folder in which the window records every run, those it holds, and opening one of them. */
@NullMarked
package nascope.app.runs;

import org.jspecify.annotations.NullMarked;
