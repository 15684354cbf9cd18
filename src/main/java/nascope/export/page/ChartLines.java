package nascope.export.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import nascope.analysis.EdgePreference;
import nascope.analysis.ExpectedWiring;
import nascope.analysis.SteadySelection;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.picture.instrument.RunningMean;
import nascope.picture.instrument.all.EdgesSelected;
import nascope.picture.instrument.all.LossMinusEntropy;
import nascope.picture.instrument.all.WidthVersusDepth;
import nascope.space.SearchSpace;

/** What the window's first three charts show, for the page: a number a line and frame, as 32-bit floats. */
final class ChartLines {
    private static final int[] OF_PLOTS = {1, 2, 2, 2}; // lines
    private final SteadySelection selection;
    private final RunningMean pull = new RunningMean();
    private final List<ByteArrayOutputStream> lines = new ArrayList<>();

    ChartLines(SearchSpace space) {
        selection = new SteadySelection(space);
        for (int plot : OF_PLOTS) for (int line = 0; line < plot; line++) lines.add(new ByteArrayOutputStream());
    }

    /** Takes a step in. */
    void next(StepReading step, boolean shown) {
        double value = step.snapshot().search().lossMinusEntropy();
        if (!Double.isNaN(value)) pull.add(value);
        SteadySelection.Selected selected = selection.next(step);
        if (!shown) return;
        EdgePreference alive = step.cell().preference();
        ExpectedWiring expected = step.cell().expected();
        double[] values = {
            pull.value(),
            alive.input(),
            alive.intermediate(),
            expected.width(),
            expected.depth(),
            selected.every().input(),
            selected.every().intermediate()
        };
        for (int line = 0; line < values.length; line++) put(lines.get(line), values[line]);
    }

    ArrayNode json() {
        String input = Texts.text("picture.instrument.all.WidthVersusDepth.input");
        String intermediate = Texts.text("picture.instrument.all.WidthVersusDepth.intermediate");
        ArrayNode charts = JsonNodeFactory.instance.arrayNode();
        ObjectNode pulls = charts.addObject().put("title", new LossMinusEntropy().title());
        pulls.put("about0", true).putArray("lines").add(line(0, "L − H", "gauge"));
        ObjectNode width = charts.addObject().put("title", new WidthVersusDepth().title());
        width.put("least", 0).put("most", 1);
        width.putArray("lines").add(line(1, input, "wide")).add(line(2, intermediate, "deep"));
        ObjectNode expected = charts.addObject()
                .put("title", Texts.text("export.page.ChartLines.expected"))
                .put("least", 0);
        expected.putArray("lines")
                .add(line(3, Texts.text("picture.instrument.all.WidthVersusDepth.width"), "wide"))
                .add(line(4, Texts.text("picture.instrument.all.WidthVersusDepth.depth"), "deep"));
        ObjectNode selected = charts.addObject().put("title", new EdgesSelected().title());
        selected.put("least", 0).put("whole", true);
        selected.putArray("lines").add(line(5, input, "wide")).add(line(6, intermediate, "deep"));
        return charts;
    }

    private ObjectNode line(int number, String name, String colour) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("colour", colour)
                .put("values", CellFrames.base64(lines.get(number)));
    }

    private static void put(ByteArrayOutputStream line, double value) {
        line.writeBytes(ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat((float) value)
                .array());
    }
}
