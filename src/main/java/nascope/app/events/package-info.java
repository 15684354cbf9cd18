/** What happened in the run on show, in words: a list below the cell, and marks on the timeline. */
@NullMarked
package nascope.app.events;

import org.jspecify.annotations.NullMarked;
