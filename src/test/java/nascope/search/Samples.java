package nascope.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nascope.Variations;
import nascope.base.Table;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.CutOut;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.Sharpness;
import nascope.search.snapshot.TrainingMode;
import nascope.setting.Setting;
import nascope.setting.ValueKind;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/** One of everything that a run is made of, with no value as it usually is and no two alike. */
public final class Samples {
    public static final SearchSettings SETTINGS = SearchSettings.standard()
            .with(Settings.REDUCTION, true)
            .withText(Settings.METHOD, "darts")
            .withText(Settings.LEVEL, "bi");
    public static final SearchSpace SPACE = SETTINGS.space();

    private static final Operation NONE = operation("none");
    private static final Operation SKIP = operation("skip_connect");
    private static final Operation SEP = operation("sep_conv_3x3");

    private Samples() {}

    /** One of the candidates by its label. */
    public static Operation operation(String label) {
        return SPACE.candidates().stream()
                .filter(operation -> operation.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** One of each kind. */
    public static List<EdgeConstraint> constraints() {
        return List.of(
                EdgeConstraint.free(),
                new EdgeConstraint.Dropped(),
                new EdgeConstraint.Pinned(SKIP),
                new EdgeConstraint.Forbidden(Set.of(NONE, SEP)));
    }

    /** At least one of each kind. */
    public static List<Intervention> interventions() {
        CellEdge edge = new CellEdge(CellKind.REDUCTION, 3);
        List<Intervention> all = new ArrayList<>(List.of(
                new Intervention.ShiftNone(edge, -1.5),
                new Intervention.SetAlpha(edge, alpha()),
                new Intervention.FreezeAlpha(true),
                new Intervention.RandomGates(true),
                new Intervention.Teach(TrainingMode.Target.ALPHA),
                Intervention.ChangeSetting.of(Settings.NOISE, 0.75)));
        for (EdgeConstraint constraint : constraints()) all.add(new Intervention.Constrain(edge, constraint));
        return List.copyOf(all);
    }

    private static List<Double> alpha() {
        List<Double> alpha =
                new ArrayList<>(Collections.nCopies(SPACE.candidates().size(), 0.0));
        alpha.replaceAll(value -> value + 0.25);
        return alpha;
    }

    /** A step in which a person meddled in every way. */
    public static SearchSnapshot snapshot() {
        Map<CellKind, CellSnapshot> cells = new EnumMap<>(CellKind.class);
        for (CellKind kind : SPACE.distinctKinds()) cells.put(kind, cell(kind));
        return new SearchSnapshot(
                7,
                2,
                new Measures(1.25, 0.5, 0.75, new Measures.Part(0.125, 0.0625), new Measures.Part(3.5, 1.75)),
                new Measures(2.5, 1.5, 0.375, new Measures.Part(0.25, 0.1875), new Measures.Part(4.5, 2.25)),
                new Measures(3.5, 2.5, 0.125, new Measures.Part(0.375, 0.3125), new Measures.Part(5.5, 2.125)),
                new Beside(
                        new CutOut(
                                new CutOut.Result(1.75, 0.625),
                                new CutOut.Result(2.75, 0.5),
                                new CutOut.Result(3.25, 0.25)),
                        new Sharpness(0.375, 22)),
                0.02,
                0.003,
                0.4,
                new TrainingMode(TrainingMode.Target.WEIGHTS, true, false),
                Map.of("entropy", -0.25),
                cells);
    }

    /** Costs by cell are there where the kind has several cells. */
    private static CellSnapshot cell(CellKind kind) {
        CellSnapshot cell = new CellSnapshot(table(kind, 1), table(kind, 2), table(kind, 3), decided());
        int cells = Collections.frequency(SPACE.kinds(), kind);
        List<Table> byCell = IntStream.range(0, cells == 1 ? 0 : cells)
                .mapToObj(number -> table(kind, 4 + number))
                .toList();
        return new CellSnapshot(cell.alpha(), cell.probability(), cell.gate(), cell.cost(), byCell, cell.constraints());
    }

    /** No two numbers are alike in all tables of a snapshot. */
    private static Table table(CellKind kind, int number) {
        double[][] rows =
                new double[SPACE.topology().edgeCount()][SPACE.candidates().size()];
        for (int row = 0; row < rows.length; row++)
            for (int column = 0; column < rows[row].length; column++)
                rows[row][column] = number + (kind == CellKind.NORMAL ? 0 : 10) + 0.1 * row + 0.001 * column;
        return Table.copyOf(rows);
    }

    /** A decision of each kind. */
    private static Constraints decided() {
        Constraints constraints = Constraints.NONE;
        for (EdgeConstraint constraint : constraints())
            constraints = constraints.with(constraints.byEdge().size(), constraint, SPACE.candidates());
        return constraints;
    }

    /** What else the parts of these samples could be. */
    public static Variations variations() {
        return new Variations()
                .with(Operation.class, operation -> others(SPACE.candidates(), operation))
                .with(EdgeConstraint.class, constraint -> others(constraints(), constraint))
                .with(Constraints.class, Samples::others)
                .with(Table.class, Samples::others)
                .with(SearchSettings.class, Samples::others)
                .with(
                        Intervention.ChangeSetting.class,
                        change -> Settings.ALL.stream()
                                .filter(Setting::changesInRun)
                                .flatMap(setting -> texts(setting.kind()).stream()
                                        .map(text -> new Intervention.ChangeSetting(setting, text)))
                                .toList());
    }

    /** Texts of values that a kind may take, its limits among them. */
    public static List<String> texts(ValueKind<?> kind) {
        if (kind instanceof ValueKind.Whole whole) return List.of("" + whole.low(), "" + whole.high());
        if (kind instanceof ValueKind.Seed) return List.of("" + Long.MIN_VALUE, "0", "" + Long.MAX_VALUE);
        if (kind instanceof ValueKind.Decimal decimal)
            return List.of("" + decimal.low(), "" + (decimal.low() + decimal.high()) / 3, "" + decimal.high());
        if (kind instanceof ValueKind.Toggle) return List.of("true", "false");
        if (kind instanceof ValueKind.Choice<?> choice)
            return List.copyOf(choice.options().keySet());
        if (kind instanceof ValueKind.Text) return List.of("a folder/\\\"Bären\"");
        if (kind instanceof ValueKind.OperationList)
            return List.of("skip_connect,none", "none,sep_conv_3x3,skip_connect");
        if (kind instanceof ValueKind.Written<?> written) return written.examples();
        throw new AssertionError("it must be said which values a %s may take".formatted(kind.getClass()));
    }

    private static <T> List<T> others(List<T> all, T one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }

    private static List<Constraints> others(Constraints constraints) {
        List<Constraints> others = new ArrayList<>();
        for (int edge = 0; edge < SPACE.topology().edgeCount(); edge++)
            for (EdgeConstraint other : others(constraints(), constraints.of(edge)))
                others.add(constraints.with(edge, other, SPACE.candidates()));
        return others;
    }

    private static List<Table> others(Table table) {
        List<Table> others = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++)
            for (int column = 0; column < table.columns(); column++)
                for (double value : new double[] {-table.at(row, column), Double.NaN}) {
                    double[][] rows = table.toRows();
                    rows[row][column] = value;
                    others.add(Table.copyOf(rows));
                }
        return others;
    }

    private static List<SearchSettings> others(SearchSettings settings) {
        return Settings.ALL.stream()
                .flatMap(setting -> texts(setting.kind()).stream().map(text -> settings.withText(setting, text)))
                .filter(other -> !other.equals(settings))
                .toList();
    }
}
