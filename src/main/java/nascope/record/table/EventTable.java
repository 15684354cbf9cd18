package nascope.record.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import nascope.analysis.event.Event;
import nascope.space.CellKind;
import nascope.space.operation.Operation;

/** What happened in a run, as a table: a line an event under a line of names. */
public final class EventTable {
    private static final List<String> NAMES = List.of("step", "kind", "cell", "edge", "operation", "value", "sentence");

    private static final int DIGITS = 6;

    private EventTable() {}

    /** The table as text; fields that an event has not are empty. */
    public static String of(List<Event> events) {
        StringBuilder text = new StringBuilder(Csv.line(NAMES));
        for (Event event : events) text.append(line(event));
        return text.toString();
    }

    private static String line(Event event) {
        return Csv.line(List.of(
                Integer.toString(event.step()),
                event.kind().id(),
                event.cell().map(CellKind::label).orElse(""),
                event.edge().map(edge -> edge.source() + "->" + edge.target()).orElse(""),
                event.operation().map(Operation::label).orElse(""),
                number(event.value()),
                event.said().plain()));
    }

    /** Such as {@code 0.186236} or {@code 4}; empty for NaN. */
    private static String number(double value) {
        if (!Double.isFinite(value)) return Double.isNaN(value) ? "" : Double.toString(value);
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
