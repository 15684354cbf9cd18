package nascope.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** The two themes: AtlantaFX' Primer, with the window's own style sheet over it. */
public final class Looks {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final String LIGHT_SHEET = new PrimerLight().getUserAgentStylesheet();
    private static final String DARK_SHEET = new PrimerDark().getUserAgentStylesheet();

    private Looks() {}

    /** Gives a scene the theme of the moment, and each that follows it. */
    public static void install(Scene scene, ObservableBooleanValue dark) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(Looks.class.getResource("/css/nascope.css"), "/css/nascope.css")
                        .toExternalForm());
        dark.addListener((property, before, now) -> apply(scene, now));
        apply(scene, dark.get());
    }

    private static void apply(Scene scene, boolean dark) {
        Application.setUserAgentStylesheet(dark ? DARK_SHEET : LIGHT_SHEET);
        scene.getRoot().pseudoClassStateChanged(DARK, dark);
    }
}
