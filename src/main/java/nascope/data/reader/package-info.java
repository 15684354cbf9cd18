/**
 * The layouts in which data sets are handed on, a class each; the list is {@code Layouts.ALL}. {@link
 * nascope.data.reader.ImageSource} finds what a person named.
 */
@NullMarked
package nascope.data.reader;

import org.jspecify.annotations.NullMarked;
