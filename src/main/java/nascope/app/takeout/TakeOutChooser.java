package nascope.app.takeout;

import java.io.File;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import nascope.base.Texts;
import nascope.export.named.AnyFile;

/** Asks for the file that something is taken out into. */
final class TakeOutChooser {
    private TakeOutChooser() {}

    /** Writes into the file that the person names, if one is named. */
    static void choose(TakeOutViewModel model, Window owner) {
        if (!model.ready()) return;
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("app.takeout.TakeOutChooser.export"));
        chooser.setInitialFileName(
                AnyFile.NAME + model.form().formProperty().get().mark());
        File target = chooser.showSaveDialog(owner);
        if (target != null) model.write(target.toPath());
    }
}
