/** What a setting is: its name everywhere, its default, its limits, and how its value is written. */
package nascope.setting;
