/** What a setting is: its name everywhere, its default, its limits, and how its value is written. */
@NullMarked
package nascope.setting;

import org.jspecify.annotations.NullMarked;
