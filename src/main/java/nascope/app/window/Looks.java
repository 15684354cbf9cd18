package nascope.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The two themes: AtlantaFX' Primer, with the window's own style sheet over it. */
public final class Looks {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final String LIGHT_SHEET = new PrimerLight().getUserAgentStylesheet();
    private static final String DARK_SHEET = new PrimerDark().getUserAgentStylesheet();

    private Looks() {}

    /** Gives a scene, whose root is there, the theme of the moment, and each that follows it. */
    public static void install(Scene scene, ObservableBooleanValue dark) {
        install(scene, scene.getRoot(), dark);
    }

    /** A scene of the theme of the moment and each that follows it; a root is styled once, when it comes into its scene. */
    static Scene scene(Parent root, double width, double height, ObservableBooleanValue dark) {
        Scene scene = new Scene(new Group(), width, height);
        install(scene, root, dark);
        scene.setRoot(root);
        return scene;
    }

    /** Before the first control is made, which would read the theme of JavaFX. */
    static void begin(boolean dark) {
        Application.setUserAgentStylesheet(dark ? DARK_SHEET : LIGHT_SHEET);
    }

    private static void install(Scene scene, Parent root, ObservableBooleanValue dark) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(Looks.class.getResource("/css/nascope.css"), "/css/nascope.css")
                        .toExternalForm());
        dark.addListener((property, before, now) -> apply(root, now));
        apply(root, dark.get());
    }

    private static void apply(Parent root, boolean dark) {
        begin(dark);
        root.pseudoClassStateChanged(DARK, dark);
    }
}
