/** Times search steps on random images, and tells what their time and memory go into. */
@NullMarked
package nascope.bench;

import org.jspecify.annotations.NullMarked;
