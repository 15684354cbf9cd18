/**
 * What is left behind when something breaks: a log file in the application folder, for window and command line alike. The
 * program writes through SLF4J, which ends here in {@code java.util.logging}.
 */
@NullMarked
package nascope.log;

import org.jspecify.annotations.NullMarked;
