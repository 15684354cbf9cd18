package nascope.cli.export;

import java.nio.file.Path;
import nascope.base.Texts;
import nascope.cli.say.ProgressLine;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;

/** Reads what is taken out of a run, and shows how far that is where it takes more than a moment. */
final class ReadBranch {
    private static final int MIB = 20; // bits
    private static final int LONG = 16; // MiB of a run file that takes more than a moment

    private ReadBranch() {}

    /** Reads the whole run, with its checkpoints. */
    static RecordedRun whole(Path run, ProgressLine progress) {
        RunFolder folder = RunFolder.of(run);
        long size = folder.runFile().toFile().length();
        try {
            return RecordedRun.read(folder, read -> shown(progress, read, size));
        } finally {
            progress.end();
        }
    }

    private static boolean shown(ProgressLine progress, long read, long of) {
        if (of >> MIB >= LONG)
            progress.show(Texts.text("cli.export.ReadBranch.reading"), (int) (read >> MIB), (int) (of >> MIB));
        return true;
    }
}
