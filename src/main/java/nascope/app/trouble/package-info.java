/** What nobody foresaw: one dialog, with a report that a person can copy. The search goes on behind it. */
package nascope.app.trouble;
