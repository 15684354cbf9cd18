package nascope.app.instruments;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import nascope.app.paint.Pictures;
import nascope.picture.instrument.Example;
import nascope.picture.instrument.Instrument;
import nascope.picture.look.Theme;
import org.jspecify.annotations.Nullable;

/** What stands above the words that say how an instrument is read: the instrument itself, at a made-up run. */
final class HowPicture {
    private static final int WIDTH = 420; // px
    private static final int HEIGHT = 168;
    private static final int FINE = 2; // px of the picture to one of its place, for screens that are as fine

    private HowPicture() {}

    /** Null where the made-up run has not what the instrument needs. */
    static @Nullable Node of(Instrument instrument, Theme theme) {
        Example example = new Example(instrument, theme);
        if (!example.shows()) return null;
        BufferedImage image = new BufferedImage(FINE * WIDTH, FINE * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(FINE, FINE);
        example.paint(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        g.dispose();
        ImageView view = new ImageView(Pictures.image(image));
        view.setId("how-picture");
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        return view;
    }
}
