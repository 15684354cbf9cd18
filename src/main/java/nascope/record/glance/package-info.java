/** What lists show of runs, from a glance at their files: most of a file is not read. */
@NullMarked
package nascope.record.glance;

import org.jspecify.annotations.NullMarked;
