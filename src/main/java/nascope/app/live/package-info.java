/** The search on show, which every part of the window follows; and the words in which settings are shown. */
package nascope.app.live;
