package nascope.importing.dialect;

import nascope.base.Texts;
import nascope.importing.line.LogLine;

/** NASLib's and RobustDARTS' {@code errors.json}: what was measured in every epoch, and no alpha. */
final class ErrorsJson implements Dialect {
    @Override
    public String label() {
        return Texts.text("importing.dialect.ErrorsJson.label");
    }

    @Override
    public Reader open() {
        return ErrorsJson::take;
    }

    private static boolean take(LogLine line, Told told) {
        if (line.first() != '{' && line.first() != '[') return false;
        if (!line.holds("\"train_acc\"") || !(line.holds("\"valid_acc\"") || line.holds("\"runtime\""))) return false;
        told.noSearch();
        told.skipped(Texts.text("importing.dialect.ErrorsJson.no-alpha"));
        return true;
    }
}
