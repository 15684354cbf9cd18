/** The set-up panel, made from the table of settings: what changes in the run, and what needs a restart and says so. */
package nascope.app.setup;
