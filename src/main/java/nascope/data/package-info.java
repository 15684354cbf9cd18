/**
 * From files to batches. {@link nascope.data.reader.ImageSource} finds what a person named, bundled images or a path, as an
 * {@link nascope.data.set.ImageSet}; {@link nascope.data.Preparation} brings each image to a square, resizes and
 * normalises them and adds fixed noise; {@link nascope.data.PreparedImages} may be split for bi-level search; {@link
 * nascope.data.Batches} hands them out, every image once an epoch, in one buffer that is made once.
 *
 * <p>Files come from strangers: no array is made on the word of a header alone, a folder's links are not followed out
 * of it, and whatever cannot be used ends in a {@link nascope.base.InputException} that names the file, what was
 * expected and what was found.
 */
@NullMarked
package nascope.data;

import org.jspecify.annotations.NullMarked;
