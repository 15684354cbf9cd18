/** The instruments that watch the run, beside the cell. */
package nascope.app.instruments;
