/** What every package leans on: checks of arguments with full messages, tables of plain numbers. Uses the JDK alone. */
@NullMarked
package nascope.base;

import org.jspecify.annotations.NullMarked;
