/** What nobody foresaw: one dialog, with a report that a person can copy. The search goes on behind it. */
@NullMarked
package nascope.app.trouble;

import org.jspecify.annotations.NullMarked;
