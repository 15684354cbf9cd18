package nascope.analysis.event.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import nascope.base.Table;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** Steps of runs that NAScope recorded, thinned by {@code src/test/reference/recorded.py}. */
final class RecordedSteps {
    static final SearchSpace SPACE = SearchSettings.standard().space();

    private static final int EDGES = SPACE.topology().edgeCount();
    private static final int COLUMNS = SPACE.candidates().size();
    private static final int MEASURED = 1; // the column that the cost of the edge is given to

    private final double[][] alpha = new double[EDGES][COLUMNS];
    private int next;

    private RecordedSteps() {}

    /** Hands every step of a run on. */
    static void each(String run, Consumer<SearchSnapshot> taker) throws IOException {
        InputStream file = Objects.requireNonNull(RecordedSteps.class.getResourceAsStream("/recorded/" + run + ".gz"));
        RecordedSteps steps = new RecordedSteps();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.US_ASCII))) {
            lines.lines().map(line -> steps.step(line.split(" "))).forEach(taker);
        }
    }

    private SearchSnapshot step(String... fields) {
        double[][] gates = new double[EDGES][COLUMNS];
        double[][] costs = new double[EDGES][COLUMNS];
        for (int edge = 0; edge < EDGES; edge++) {
            gates[edge][MEASURED] = 1;
            costs[edge][MEASURED] = number(fields[2 + edge], 100_000);
            for (int k = 0; k < COLUMNS; k++) alpha[edge][k] += number(fields[2 + EDGES + edge * COLUMNS + k], 1000);
        }
        double[][] now = Arrays.stream(alpha).map(double[]::clone).toArray(double[][]::new);
        CellSnapshot cell = new CellSnapshot(Table.copyOf(now), Table.copyOf(gates), Table.copyOf(costs));
        Measures measures = new Measures(number(fields[0], 1000), number(fields[1], 1000), Double.NaN);
        return new SearchSnapshot(next++, 1, measures, measures, 0.1, 0.1, Double.NaN, Map.of(CellKind.NORMAL, cell));
    }

    private static double number(String field, double scale) {
        return field.equals("-") ? Double.NaN : Integer.parseInt(field) / scale;
    }
}
