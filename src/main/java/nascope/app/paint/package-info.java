/** A canvas on which the painters of {@code nascope.picture} paint. */
package nascope.app.paint;
