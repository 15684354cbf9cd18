/**
 * NAScope without a window, for scripts and clusters. Results go to stdout, progress and errors to stderr. Exit codes: 0
 * done, 1 failed, 2 wrong usage, 130 interrupted. Loads no class of JavaFX.
 */
@NullMarked
package nascope.cli;

import org.jspecify.annotations.NullMarked;
