/** What all controls of the window have in common. */
package nascope.app.control;
