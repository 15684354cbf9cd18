/** When what is computed: stages in levels, spread over a team of threads. */
@NullMarked
package nascope.net.fused.plan;

import org.jspecify.annotations.NullMarked;
