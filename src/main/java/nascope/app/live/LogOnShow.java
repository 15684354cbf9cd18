package nascope.app.live;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nascope.app.files.FileWork;
import nascope.importing.GrowingRun;
import nascope.record.RunFolder;
import org.jspecify.annotations.Nullable;

/** The log that is followed, if one is. */
final class LogOnShow {
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private volatile @Nullable Followed followed; // null where no log is

    /** What the log is called; empty where none is followed, or nothing more comes of it. */
    ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Where its run is recorded; empty if it is not, or none is on show. */
    Optional<RunFolder> folder() {
        return Optional.ofNullable(followed).flatMap(Followed::folder);
    }

    /** Whether a log is followed of which there is no step yet. */
    boolean awaitsFirstStep() {
        Followed log = followed;
        return log != null && !log.onShow() && !name.get().isEmpty();
    }

    /** Follows a log in place of the one before. */
    void begin(GrowingRun growing) {
        end();
        followed = new Followed(growing);
        name.set(growing.log());
    }

    /** Follows no log any more. */
    void end() {
        Followed before = followed;
        followed = null;
        name.set("");
        if (before != null) FileWork.run(before.run()::close);
    }

    /** Ends it with the window; waits for it. */
    void close() {
        Followed before = followed;
        if (before != null) before.run().close();
    }

    /**
     * Looks what the log told since the last look.
     *
     * @param another told of a run that is not on show
     * @param grown told of the run on show where there is anything in it that was not seen
     * @param news told of what a person should know
     */
    void look(Consumer<GrowingRun.Seen> another, Consumer<GrowingRun.Seen> grown, Consumer<String> news) {
        Followed log = followed;
        if (log == null) return;
        log.look().ifPresent(seen -> {
            if (log.another(seen)) another.accept(seen);
            if (log.grown(seen)) grown.accept(seen);
        });
        log.run().news().ifPresent(news);
        if (log.run().ended()) name.set("");
    }
}
