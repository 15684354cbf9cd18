/** What is so after a step, as far as those who watch for events need it, and how long and how clearly it has to be so. */
@NullMarked
package nascope.analysis.event.state;

import org.jspecify.annotations.NullMarked;
