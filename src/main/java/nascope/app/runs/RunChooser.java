package nascope.app.runs;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import nascope.base.Texts;

/** Asks for the folder of a run, or for a log. */
public final class RunChooser {
    private RunChooser() {}

    /** Opens the run that the person chooses, if one is chosen. The dialog comes when the drive has told where to begin. */
    public static void choose(RunsViewModel model, Window owner) {
        CompletableFuture<Void> unused =
                model.whereToChoose().thenAcceptAsync(start -> choose(model, owner, start), Platform::runLater);
    }

    /** Makes a run of the log that the person chooses, if one is chosen. */
    public static void chooseLog(RunsViewModel model, Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("app.runs.RunChooser.import-a-log"));
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) model.openAny(chosen.toPath());
    }

    /** Follows the log that the person chooses, if one is chosen. */
    public static void chooseToFollow(RunsViewModel model, Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("app.runs.RunChooser.follow-a-log"));
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) model.follow(chosen.toPath(), List.of());
    }

    private static void choose(RunsViewModel model, Window owner, Optional<Path> start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.text("app.runs.RunChooser.open-the-folder-of-a"));
        start.ifPresent(path -> chooser.setInitialDirectory(path.toFile()));
        File chosen = chooser.showDialog(owner);
        if (chosen != null) model.open(chosen.toPath());
    }
}
