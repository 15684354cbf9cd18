package nascope.cli.export;

import java.nio.file.Path;
import java.util.Optional;
import nascope.base.Texts;
import nascope.cli.say.ProgressLine;
import nascope.export.RecordedBranch;
import nascope.export.named.AnyFile;
import nascope.export.named.FileKind;
import nascope.export.named.Wanted;

/** Writes a file of a run, and shows how far that is: of a film at once, of others where it takes more than a moment. */
final class Writing {
    private static final long MOMENT = 500_000_000; // nanoseconds

    private Writing() {}

    static void file(RecordedBranch branch, Wanted wanted, Path out, ProgressLine progress) {
        boolean film = AnyFile.kind(out).equals(Optional.of(FileKind.FILM));
        String part = film ? Texts.text("cli.export.Writing.pictures") : Texts.text("cli.export.Writing.steps");
        long begun = System.nanoTime();
        boolean[] shows = {film};
        try {
            AnyFile.write(branch, Optional.empty(), wanted, out, (done, of) -> {
                shows[0] |= System.nanoTime() - begun > MOMENT;
                if (shows[0]) progress.show(part, done, of);
                return true;
            });
        } finally {
            progress.end();
        }
    }
}
