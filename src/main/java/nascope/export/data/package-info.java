/** Files of numbers: tables, arrays, event files of TensorBoard, and graphs of the wiring. A form is one class and a line in {@link nascope.export.data.DataForms}. */
@NullMarked
package nascope.export.data;

import org.jspecify.annotations.NullMarked;
