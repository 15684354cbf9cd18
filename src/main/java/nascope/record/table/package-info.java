/** Tables of text, as spreadsheets and data frames read them. */
@NullMarked
package nascope.record.table;

import org.jspecify.annotations.NullMarked;
