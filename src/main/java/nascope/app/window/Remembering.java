package nascope.app.window;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;
import nascope.app.files.FileWork;

/** Leaves what a window is like in a file, now and then while it changes and once more when it closes. */
public final class Remembering {
    private static final Duration NOW_AND_THEN = Duration.seconds(2);
    private static final int LONGEST_END = 2; // s, for a drive that does not answer

    private final Optional<WindowFile> file;
    private final WindowViewModel model;
    private final Stage stage;
    private final Timeline timer = new Timeline(new KeyFrame(NOW_AND_THEN, event -> leave()));
    private Remembered left;
    private Optional<Placement> place;
    private CompletableFuture<Boolean> writing = CompletableFuture.completedFuture(true);

    /**
     * Watches a window.
     *
     * @param file empty where nothing is left
     * @param found what the window began with
     */
    public Remembering(Optional<WindowFile> file, WindowViewModel model, Stage stage, Remembered found) {
        this.file = file;
        this.model = model;
        this.stage = stage;
        left = found;
        place = found.place();
        timer.setCycleCount(Timeline.INDEFINITE);
    }

    /** The window is shown. */
    public void begin() {
        if (file.isPresent()) timer.play();
    }

    /** The window closes. */
    public void end() {
        timer.stop();
        leave();
    }

    /** Waits until the last is written, but not for long. Not for the JavaFX thread. */
    public void awaitEnd() {
        try {
            writing.get(LONGEST_END, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // the next window is as this one was a moment ago
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        boolean free = !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
        if (free && stage.isShowing()) place = Optional.of(Placement.of(stage));
        Remembered now = model.remembered(stage.isMaximized(), place);
        if (file.isEmpty() || Objects.equals(now, left) || !writing.isDone()) return;
        left = now;
        WindowFile target = file.get();
        writing = FileWork.begin(() -> {
            target.write(now);
            return true;
        });
    }
}
