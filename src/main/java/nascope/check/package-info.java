/** Compares the engine with reference numbers of other implementations, kept in NumPy files. */
package nascope.check;
