package nascope.app.window;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import nascope.app.runs.RunsViewModel;

/** A file that is dropped on the window is opened: a run, or the log of a search that another program did. */
final class Dropping {
    private Dropping() {}

    static void onto(Node window, RunsViewModel runs) {
        window.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        window.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<File> files = event.getDragboard().getFiles();
            if (!files.isEmpty()) runs.openAny(files.get(0).toPath());
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }
}
