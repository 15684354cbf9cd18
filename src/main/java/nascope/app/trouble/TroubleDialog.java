package nascope.app.trouble;

import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import nascope.app.control.Explained;
import nascope.app.live.LiveSearch;
import nascope.base.Texts;
import nascope.log.Trace;
import org.jspecify.annotations.Nullable;

/**
 * The dialog, in a window of its own: what broke may be something that the first window shows. It does not stand in the
 * way of the first.
 */
public final class TroubleDialog {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 420;

    private final TroubleViewModel model;
    private final Window owner;
    private final Consumer<Scene> looks;
    private @Nullable Stage stage; // null before the first trouble

    /**
     * Shows from now on what nobody foresaw, on whatever thread it happened.
     *
     * @param live the run that the report tells of
     * @param owner the window beside which it is shown
     * @param looks gives a scene the theme of the window
     */
    public static void watch(LiveSearch live, Window owner, Consumer<Scene> looks) {
        TroubleViewModel model = new TroubleViewModel(() -> Facts.of(live));
        TroubleDialog dialog = new TroubleDialog(model, owner, looks);
        Trace.watch((thread, thrown) -> Platform.runLater(() -> dialog.model.happened(thread.getName(), thrown)));
    }

    private TroubleDialog(TroubleViewModel model, Window owner, Consumer<Scene> looks) {
        this.model = model;
        this.owner = owner;
        this.looks = looks;
        model.shownProperty().addListener((property, before, now) -> {
            if (now) show();
            else if (stage != null) stage.hide();
        });
    }

    private void show() {
        if (stage == null) stage = make();
        stage.show();
    }

    private Stage make() {
        Label title = new Label(Texts.text("app.trouble.TroubleDialog.something-went-wrong-that-was"));
        title.getStyleClass().add("panel-title");
        Label words = new Label(Texts.text("app.trouble.TroubleDialog.the-search-goes-on-to"));
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        Label again = new Label();
        again.setId("trouble-again");
        again.textProperty().bind(model.wordsProperty());
        TextArea report = new TextArea();
        report.setId("trouble-report");
        report.setEditable(false);
        report.getStyleClass().add("figures");
        report.setAccessibleText(Texts.text("app.trouble.TroubleDialog.report"));
        report.textProperty().bind(model.reportProperty());
        VBox.setVgrow(report, Priority.ALWAYS);
        Button copy = button(
                "trouble-copy",
                Texts.text("app.trouble.TroubleDialog.copy-report"),
                Texts.text("app.trouble.TroubleDialog.copy-the-report-to-the"),
                this::copy);
        Button close = button(
                "trouble-close",
                Texts.text("app.trouble.TroubleDialog.close"),
                Texts.text("app.trouble.TroubleDialog.back-to-the-search-esc"),
                model::close);
        close.setCancelButton(true);
        HBox buttons = new HBox(copy, close);
        buttons.getStyleClass().add("trouble-buttons");
        VBox page = new VBox(title, words, report, again, buttons);
        page.setId("trouble");
        page.getStyleClass().addAll("panel", "large-card");

        Stage made = new Stage();
        made.initOwner(owner);
        made.setTitle("NAScope");
        made.setScene(new Scene(page, WIDTH, HEIGHT));
        looks.accept(made.getScene());
        made.setOnHidden(event -> model.close());
        made.setOnShown(event -> copy.requestFocus());
        return made;
    }

    private void copy() {
        Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, model.reportProperty().get()));
    }

    /** Enter presses it as Space does. */
    private static Button button(String id, String text, String help, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        Explained.explain(button, help);
        button.setOnAction(event -> action.run());
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) button.fire();
        });
        return button;
    }
}
