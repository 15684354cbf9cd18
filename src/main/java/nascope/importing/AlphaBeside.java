package nascope.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import nascope.base.InputException;
import nascope.base.Npz;
import nascope.base.NumberArray;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.space.CellKind;

/**
 * Alpha that a program keeps in files beside its log: P-DARTS' {@code stage_1/alpha_normal_log.npy}, shape (epochs, edges,
 * operations), logits. It has every epoch, the log perhaps some.
 */
final class AlphaBeside {
    private static final Map<CellKind, String> NAMES = Map.of(
            CellKind.NORMAL, "alpha_normal_log.npy",
            CellKind.REDUCTION, "alpha_reduce_log.npy");

    private final LoggedRun run;
    private final Path log;
    private final Remarks remarks;
    private final TreeMap<Integer, LoggedEpoch> epochs = new TreeMap<>(); // by number
    private int before; // epochs of the stages before

    private AlphaBeside(LoggedRun run, Path log, Remarks remarks) {
        this.run = run;
        this.log = log;
        this.remarks = remarks;
        run.epochs().forEach(epoch -> epochs.put(epoch.number(), epoch));
        before = Math.max(0, run.first());
    }

    /** Takes over what lies beside a log into a run of it, where both fit together. */
    static void attach(LoggedRun run, Path log, Remarks remarks) {
        if (run.isEmpty()) return;
        AlphaBeside beside = new AlphaBeside(run, log, remarks);
        boolean any = false;
        for (int stage = 0; stage <= run.stage(); stage++) any |= beside.stage(stage);
        if (any) run.replace(beside.epochs.values());
    }

    private boolean stage(int stage) {
        Map<CellKind, NumberArray> arrays = new EnumMap<>(CellKind.class);
        NAMES.forEach((kind, name) -> {
            Path ofStage = log.resolveSibling("stage_" + (stage + 1)).resolve(name);
            read(Files.isRegularFile(ofStage) || run.stage() > 0 ? ofStage : log.resolveSibling(name), kind, arrays);
        });
        int last = epochs.values().stream()
                .filter(epoch -> epoch.stage() == stage)
                .mapToInt(LoggedEpoch::number)
                .max()
                .orElse(before - 1);
        int length = last - before + 1; // of the stage, as far as the log tells
        boolean fits = !arrays.isEmpty() && arrays.values().stream().allMatch(array -> array.shape()[0] == length);
        if (!arrays.isEmpty() && !fits) remarks.add(Texts.text("importing.AlphaBeside.other-number", log, length));
        for (int i = 0; i < length && fits; i++) epoch(before + i, stage, i, arrays);
        before += length;
        return fits;
    }

    private void read(Path file, CellKind kind, Map<CellKind, NumberArray> arrays) {
        if (!Files.isRegularFile(file)) return;
        try {
            NumberArray array = Npz.readArray(file);
            if (array.shape().length != 3) return;
            arrays.put(kind, array);
            remarks.add(Texts.text("importing.AlphaBeside.from", file));
        } catch (InputException e) {
            remarks.add(String.valueOf(e.getMessage()));
        }
    }

    private void epoch(int number, int stage, int index, Map<CellKind, NumberArray> arrays) {
        LoggedEpoch epoch = epochs.computeIfAbsent(number, missing -> {
            Map.Entry<Integer, LoggedEpoch> next = epochs.ceilingEntry(missing);
            LoggedEpoch made =
                    new LoggedEpoch(next == null ? run.line() : next.getValue().line());
            made.number(missing);
            made.stage(stage);
            return made;
        });
        arrays.forEach((kind, array) -> {
            epoch.tables(true).remove(kind); // printed with fewer digits
            epoch.tables(false).put(kind, Table.copyOf(NumPyTables.rows(array, index)));
        });
    }
}
