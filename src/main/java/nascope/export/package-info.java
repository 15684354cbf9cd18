/** What is taken out of a run: pictures, films, a page, tables and graphs, of the steps of the branch it is on. */
@NullMarked
package nascope.export;

import org.jspecify.annotations.NullMarked;
