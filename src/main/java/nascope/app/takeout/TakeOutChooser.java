package nascope.app.takeout;

import java.io.File;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import nascope.base.Texts;
import nascope.export.named.AnyFile;

/** Asks for the file that something is taken out into. */
public final class TakeOutChooser {
    private TakeOutChooser() {}

    /** Writes into the file that the person names, if one is named. */
    public static void choose(TakeOutViewModel model, Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("app.takeout.TakeOutChooser.export", AnyFile.marks()));
        chooser.setInitialFileName(AnyFile.NAME);
        File target = chooser.showSaveDialog(owner);
        if (target != null) model.write(target.toPath());
    }
}
