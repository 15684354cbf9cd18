/** The window that holds the parts together: menu, keys, themes, and the words when a search fails. */
package nascope.app.window;
