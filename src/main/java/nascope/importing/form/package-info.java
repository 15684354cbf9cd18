/** Takes logs out of what they are wrapped in (encodings, notebooks), line by line. */
@NullMarked
package nascope.importing.form;

import org.jspecify.annotations.NullMarked;
