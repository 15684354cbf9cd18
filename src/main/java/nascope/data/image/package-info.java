/**
 * From the bytes of one image file to planes of pixels. {@link nascope.data.image.ImageFile} goes through it: what kind
 * of file it is, whether it is whole, decoding within ten seconds, the way up.
 */
@NullMarked
package nascope.data.image;

import org.jspecify.annotations.NullMarked;
