package nascope.app.runs;

import java.io.File;
import java.nio.file.Files;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import nascope.base.Texts;

/** Asks for the folder of a run. */
public final class RunChooser {
    private RunChooser() {}

    /** Opens the run that the person chooses, if one is chosen. */
    public static void choose(RunsViewModel model, Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.text("app.runs.RunChooser.open-the-folder-of-a"));
        model.path().filter(Files::isDirectory).ifPresent(path -> chooser.setInitialDirectory(path.toFile()));
        File chosen = chooser.showDialog(owner);
        if (chosen != null) model.open(chosen.toPath());
    }
}
