/** The top bar: play, step, speed, reset, and how far and how fast the search is. */
package nascope.app.transport;
