package nascope.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nascope.base.Environment;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.search.settings.Elsewhere;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.DataFingerprint;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** The first line of a run file. */
final class HeaderJson {
    private static final String FORMAT = "nascope-run";
    private static final int OLDEST = 1; // knew steps alone
    private static final int VERSION = 3; // 2 knew no costs by cell
    private static final int VERSION_ELSEWHERE = 4; // of searches that another program did
    private static final String ELSEWHERE = "imported"; // left out where it was done here

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z"); // in every time zone of four digits

    /** What holds for settings that a file does not name, because they are younger. */
    private static final SearchSettings UNNAMED =
            SearchSettings.standard().withText(Settings.KERNELS, "nd4j").withText(Settings.FIT, "stretch");

    private HeaderJson() {}

    static ObjectNode write(RunHeader header) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        boolean elsewhere = header.settings().elsewhere().isPresent();
        object.put("format", FORMAT).put("version", elsewhere ? VERSION_ELSEWHERE : VERSION);
        object.put("started", header.started().toString());
        object.set(
                "settings",
                elsewhere ? SettingsJson.writeChanged(header.settings()) : SettingsJson.write(header.settings()));
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
        header.settings().elsewhere().ifPresent(search -> ElsewhereJson.write(object.putObject(ELSEWHERE), search));
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
        if (!format.equals(FORMAT) || version < OLDEST || version > VERSION_ELSEWHERE)
            throw new InputException(Texts.text(
                    "record.HeaderJson.must-be-format-s-version",
                    fields.where(),
                    FORMAT,
                    OLDEST,
                    VERSION_ELSEWHERE,
                    format,
                    version));
        SearchSettings settings = version == VERSION_ELSEWHERE
                ? SettingsJson.read(
                        fields.object("settings"),
                        SearchSettings.of(ElsewhereJson.read(fields.object(ELSEWHERE), fields)))
                : SettingsJson.read(fields.object("settings"), UNNAMED);
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

    /** What a header says of a search that another program did; operations and kinds of cells stand beside it, as in any. */
    private static final class ElsewhereJson {
        private static final int MOST_OPERATIONS = 100;
        private static final int LONGEST_LABEL = 60; // letters
        private static final int MOST_REMARKS = 1000;

        private ElsewhereJson() {}

        static void write(ObjectNode object, Elsewhere search) {
            CellTopology topology = search.space().topology();
            object.put("program", search.program()).put("log", search.log()).put("pace", search.pace());
            object.put("inputs", topology.inputs()).put("nodes", topology.nodes());
            ArrayNode joined = object.putArray("joined");
            topology.joined().forEach(joined::add);
            ArrayNode remarks = object.putArray("remarks");
            search.remarks().forEach(remarks::add);
        }

        /**
         * Reads what {@link #write} wrote.
         *
         * @param header that it stands in
         * @throws InputException if a field is missing or breaks a rule
         */
        static Elsewhere read(JsonFields fields, JsonFields header) {
            List<String> remarks = fields.texts("remarks");
            if (remarks.size() > MOST_REMARKS)
                throw new InputException(Texts.text("record.HeaderJson.too-many", fields.where(), MOST_REMARKS));
            try {
                List<Integer> joined = new ArrayList<>();
                for (double node : fields.numbers("joined")) joined.add((int) node);
                CellTopology topology = new CellTopology(fields.whole("inputs"), fields.whole("nodes"), joined);
                return new Elsewhere(
                        new SearchSpace(topology, kinds(header), 1, operations(header)),
                        fields.text("program"),
                        fields.text("log"),
                        fields.whole("pace"),
                        remarks);
            } catch (IllegalArgumentException e) {
                throw new InputException(Texts.text("record.HeaderJson.s", fields.where(), e.getMessage()), e);
            }
        }

        private static List<CellKind> kinds(JsonFields header) {
            List<CellKind> kinds = new ArrayList<>();
            for (String label : header.texts("cells"))
                for (CellKind kind : CellKind.values()) if (kind.label().equals(label)) kinds.add(kind);
            return kinds;
        }

        private static List<Operation> operations(JsonFields header) {
            List<String> labels = header.texts("operations");
            if (labels.size() > MOST_OPERATIONS || labels.stream().anyMatch(label -> label.length() > LONGEST_LABEL))
                throw new InputException(
                        Texts.text("record.HeaderJson.operations", header.where(), MOST_OPERATIONS, LONGEST_LABEL));
            return labels.stream().map(Operations::namedOrForeign).toList();
        }
    }
}
