/** The charts of the run, beside the cell. */
package nascope.app.charts;
