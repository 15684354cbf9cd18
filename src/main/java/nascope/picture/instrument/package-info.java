/**
 * The instruments that a run is watched with. Each is one class and one line in {@link
 * nascope.picture.instrument.Instruments#ALL}: window and pictures show what stands there and name none.
 */
@NullMarked
package nascope.picture.instrument;

import org.jspecify.annotations.NullMarked;
