/** What charts over the steps of a run are drawn with: axes, lines, traces and words. Knows no instrument. */
@NullMarked
package nascope.picture.chart;

import org.jspecify.annotations.NullMarked;
