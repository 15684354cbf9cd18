/** Every setting of a search with its default, and values for all of them. */
package nascope.search.settings;
