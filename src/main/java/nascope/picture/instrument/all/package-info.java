/**
 * The instruments, a class each. Each is one line in {@link nascope.picture.instrument.all.Instruments#ALL}: window and
 * pictures show what stands there and name none.
 */
@NullMarked
package nascope.picture.instrument.all;

import org.jspecify.annotations.NullMarked;
