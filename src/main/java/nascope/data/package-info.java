/**
 * From files to batches. {@link nascope.data.ImageSource} finds out what a person named and reads it into {@link
 * nascope.data.LabelledImages}, raw bytes as they lie in the file; {@link nascope.data.Preparation} resizes, normalises
 * and adds fixed noise; {@link nascope.data.PreparedImages} may be split for bi-level search; {@link
 * nascope.data.Batches} fills one buffer after the other order of every epoch.
 *
 * <p>Files come from strangers: no array is made on the word of a header alone, a folder's links are not followed out
 * of it, and whatever cannot be used ends in a {@link nascope.base.InputException} that names the file, what was
 * expected and what was found.
 */
package nascope.data;
