package nascope.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import nascope.base.Environment;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.DataFingerprint;
import nascope.space.SearchSpace;

/** The first line of a run file. */
final class HeaderJson {
    private static final String FORMAT = "nascope-run";
    private static final int OLDEST = 1; // knew steps alone
    private static final int VERSION = 3; // 2 knew no costs by cell

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z"); // in every time zone of four digits

    /** What holds for settings that a file does not name, because they are younger. */
    private static final SearchSettings UNNAMED =
            SearchSettings.standard().withText(Settings.KERNELS, "nd4j").withText(Settings.FIT, "stretch");

    private HeaderJson() {}

    static ObjectNode write(RunHeader header) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("format", FORMAT).put("version", VERSION);
        object.put("started", header.started().toString());
        object.set("settings", SettingsJson.write(header.settings()));
        object.putObject("data")
                .put("name", header.data().name())
                .put("images", header.data().images())
                .put("checksum", header.data().checksum());
        Environment here = header.environment();
        object.putObject("environment")
                .put("program", here.program())
                .put("java", here.java())
                .put("nd4j", here.nd4j())
                .put("cpu", here.cpu())
                .put("cores", here.cores())
                .put("os", here.os());
        writeSpace(object, header.space());
        return object;
    }

    /** What the columns and rows of the records' tables stand for. It follows from the settings, but saves readers that. */
    private static void writeSpace(ObjectNode object, SearchSpace space) {
        ArrayNode operations = object.putArray("operations");
        space.candidates().forEach(operation -> operations.add(operation.label()));
        ArrayNode edges = object.putArray("edges");
        space.topology()
                .edges()
                .forEach(edge -> edges.addArray().add(edge.source()).add(edge.target()));
        ArrayNode cells = object.putArray("cells");
        space.kinds().forEach(kind -> cells.add(kind.label()));
    }

    /**
     * Reads a header; the settings describe the space.
     *
     * @throws InputException if it is the header of another format or version, or breaks a rule
     */
    static RunHeader read(JsonFields fields) {
        String format = fields.text("format");
        int version = fields.whole("version");
        if (!format.equals(FORMAT) || version < OLDEST || version > VERSION)
            throw new InputException(Texts.text(
                    "record.HeaderJson.must-be-format-s-version",
                    fields.where(),
                    FORMAT,
                    OLDEST,
                    VERSION,
                    format,
                    version));
        SearchSettings settings = SettingsJson.read(fields.object("settings"), UNNAMED);
        try {
            settings.checked();
        } catch (IllegalArgumentException e) {
            throw new InputException(Texts.text("record.HeaderJson.s", fields.where(), e.getMessage()), e);
        }
        return new RunHeader(
                settings, data(fields.object("data")), environment(fields.object("environment")), started(fields));
    }

    private static DataFingerprint data(JsonFields data) {
        return new DataFingerprint(data.text("name"), data.whole("images"), data.text("checksum"));
    }

    private static Environment environment(JsonFields here) {
        return new Environment(
                here.text("program"),
                here.text("java"),
                here.text("nd4j"),
                here.text("cpu"),
                here.whole("cores"),
                here.text("os"));
    }

    private static Instant started(JsonFields fields) {
        try {
            Instant started = Instant.parse(fields.text("started"));
            if (!started.isBefore(EARLIEST) && started.isBefore(LATEST)) return started;
        } catch (DateTimeException e) {
            // said below
        }
        throw fields.wrong("started", Texts.text("record.HeaderJson.a-time-such-as-2026"), fields.field("started", ""));
    }
}
