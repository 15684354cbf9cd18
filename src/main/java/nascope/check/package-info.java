/** Compares the engine with reference numbers of other implementations, kept in NumPy files. */
@NullMarked
package nascope.check;

import org.jspecify.annotations.NullMarked;
