/** The strip that tells what a preset is going to show, and ticks off what came true. */
@NullMarked
package nascope.app.story;

import org.jspecify.annotations.NullMarked;
