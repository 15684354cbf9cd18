/** What a step of a search leaves, in plain numbers: to read it, no engine is needed. */
package nascope.search.snapshot;
