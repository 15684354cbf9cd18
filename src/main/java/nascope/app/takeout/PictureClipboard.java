package nascope.app.takeout;

import java.awt.image.BufferedImage;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import nascope.app.paint.Pictures;

/** The clipboard as far as pictures go. */
public final class PictureClipboard {
    private PictureClipboard() {}

    /** Puts a picture into it. */
    public static void put(BufferedImage painted) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, Pictures.image(painted)));
    }
}
