package nascope.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import nascope.base.Plain;

/** A line: time, level, who, and what; below it the stack. */
final class LogLine extends Formatter {
    @Override
    public String format(LogRecord record) {
        StringWriter text = new StringWriter();
        text.append(Plain.text(
                "%s %s %s: %s%n",
                record.getInstant().truncatedTo(ChronoUnit.MILLIS),
                record.getLevel().getName(),
                record.getLoggerName(),
                formatMessage(record)));
        if (record.getThrown() != null) record.getThrown().printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
