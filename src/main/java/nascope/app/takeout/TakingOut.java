package nascope.app.takeout;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nascope.app.files.FileWork;
import nascope.base.Texts;
import nascope.export.RecordedBranch;
import nascope.export.named.AnyFile;
import nascope.export.named.Wanted;
import nascope.export.network.PastNetwork;
import nascope.picture.look.Numbers;

/** Something on its way out, on another thread: how far it is, and what is to be done when it is there. */
final class TakingOut {
    private final String name; // of the file; empty if it is none
    private final CompletableFuture<Runnable> work; // what is left to be done in the window
    private final String end;
    private volatile int done;
    private volatile int of;
    private volatile boolean stopped;

    private TakingOut(RecordedBranch branch, Optional<PastNetwork> networks, Wanted wanted, Path file) {
        name = String.valueOf(file.getFileName());
        end = Texts.text("app.takeout.TakeOutViewModel.written", file);
        work = FileWork.begin(() -> {
            AnyFile.write(branch, networks, wanted, file, (written, all) -> {
                done = written;
                of = all;
                return !stopped;
            });
            return () -> {};
        });
    }

    private TakingOut(Supplier<BufferedImage> paint, Consumer<BufferedImage> take, String end) {
        name = "";
        this.end = end;
        work = FileWork.begin(() -> {
            BufferedImage image = paint.get();
            return () -> take.accept(image);
        });
    }

    /**
     * A file.
     *
     * @param networks those of the branch, if there are any
     */
    static TakingOut into(RecordedBranch branch, Optional<PastNetwork> networks, Wanted wanted, Path file) {
        return new TakingOut(branch, networks, wanted, file);
    }

    /**
     * A picture for the window itself.
     *
     * @param end what is said when it is there
     */
    static TakingOut painted(Supplier<BufferedImage> paint, Consumer<BufferedImage> take, String end) {
        return new TakingOut(paint, take, end);
    }

    /** From 0 to 1. */
    double share() {
        return of == 0 ? 0 : (double) done / of;
    }

    /** What is being done; empty before it is known how much there is. */
    String words() {
        return of == 0 ? "" : Numbers.text(Texts.text("app.takeout.TakeOutViewModel.writing"), name, done, of);
    }

    void stop() {
        stopped = true;
    }

    boolean isDone() {
        return work.isDone();
    }

    /**
     * Does what is left, and says what became of it.
     *
     * @throws CompletionException with what was thrown, if it failed or was stopped
     */
    String end() {
        work.join().run();
        return end;
    }
}
