/**
 * Numbers as rows: how feature maps are kept, the loops over rows that everything is made of, and what watches who
 * reads and writes them.
 */
@NullMarked
package nascope.net.fused.rows;

import org.jspecify.annotations.NullMarked;
