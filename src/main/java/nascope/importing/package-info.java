/**
 * Searches that ran elsewhere, read from their logs. Lines come from {@link nascope.importing.form.LogLines}, cleaned of what
 * terminals add; every dialect of {@link nascope.importing.dialect.Dialects} is offered each line and tells what it says;
 * {@link nascope.importing.LogRuns} puts runs together of that, and {@link nascope.importing.Imported} makes a run of the
 * one that is wanted, like any other but that it cannot go on.
 */
@NullMarked
package nascope.importing;

import org.jspecify.annotations.NullMarked;
