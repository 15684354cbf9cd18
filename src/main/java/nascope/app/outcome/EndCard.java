package nascope.app.outcome;

import java.io.File;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import nascope.app.control.Explained;
import nascope.app.control.Refused;
import nascope.app.control.Veil;
import nascope.app.paint.Pictures;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.record.RunFolder;
import nascope.run.MoreSteps;
import org.jspecify.annotations.Nullable;

/** The card at the end of a run, over the window. */
public final class EndCard extends Veil {
    private final EndViewModel model;
    private final FlowPane buttons;

    public EndCard(EndViewModel model) {
        super(model::close);
        setId("end-card");
        this.model = model;
        ObservableValue<Outcome> outcome = model.outcomeProperty().map(found -> found.orElse(null));
        Label title = new Label();
        title.setId("end-title");
        title.getStyleClass().add("end-title");
        title.textProperty().bind(outcome.map(Outcome::title).orElse(""));
        HBox top = new HBox(picture(outcome), new VBox(6, facts(outcome), showed(outcome)));
        top.getStyleClass().add("end-top");
        Label status = new Label();
        status.setId("end-status");
        status.getStyleClass().add("muted");
        status.setWrapText(true);
        status.textProperty().bind(model.statusProperty());
        status.managedProperty().bind(status.textProperty().isNotEmpty());
        buttons = buttons();
        VBox card = new VBox(
                title,
                top,
                new ChosenBox("end-card", outcome.map(Outcome::chosen).orElse(List.of())),
                status,
                buttons);
        card.getStyleClass().add("end-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        lay(model.shownProperty(), () -> card);
    }

    /** It comes by itself: nobody who is writing is interrupted. */
    @Override
    protected void begin() {
        if (getScene() != null && !isWritten(getScene().getFocusOwner()))
            buttons.getChildren().get(0).requestFocus();
    }

    private static ImageView picture(ObservableValue<Outcome> outcome) {
        ImageView picture = new ImageView();
        ObservableValue<@Nullable Image> image = outcome.map(one -> Pictures.image(one.picture()));
        picture.imageProperty().bind(image);
        picture.setFitWidth(Outcome.WIDTH);
        picture.setFitHeight(Outcome.HEIGHT);
        picture.setSmooth(true);
        picture.setAccessibleText(Texts.text("app.outcome.EndCard.the-cells-at-the-end"));
        return picture;
    }

    private static Label facts(ObservableValue<Outcome> outcome) {
        Label facts = new Label();
        facts.setId("end-facts");
        facts.setWrapText(true);
        facts.textProperty()
                .bind(outcome.map(one -> String.join("\n", one.facts())).orElse(""));
        return facts;
    }

    /** A line a pattern; nothing where none was looked for. */
    private static Label showed(ObservableValue<Outcome> outcome) {
        Label showed = new Label();
        showed.setId("end-showed");
        showed.setWrapText(true);
        showed.textProperty()
                .bind(outcome.map(one -> String.join(
                                "\n",
                                one.showed().stream()
                                        .map(pattern -> Numbers.text(
                                                Texts.text("app.outcome.EndCard.pattern-at-step"),
                                                pattern.words(),
                                                pattern.step()))
                                        .toList()))
                        .orElse(""));
        showed.managedProperty().bind(showed.textProperty().isNotEmpty());
        return showed;
    }

    private FlowPane buttons() {
        Button save = button(
                "end-save",
                Texts.text("app.outcome.EndCard.save"),
                Texts.text("app.outcome.EndCard.a-copy-of-the-run-file"),
                this::save);
        save.disableProperty().bind(model.recordedProperty().not());
        Button replay = button(
                "end-replay",
                Texts.text("app.outcome.EndCard.replay"),
                Texts.text("app.outcome.EndCard.replay-from-the-beginning"),
                model::replay);
        replay.getStyleClass().add("accent");
        Button more = button(
                "end-more",
                Texts.text("app.outcome.EndCard.more-steps", MoreSteps.NUMBER),
                Texts.text("app.outcome.EndCard.goes-on"),
                model::moreSteps);
        Button nextSeed = button(
                "end-next-seed",
                Texts.text("app.outcome.EndCard.next-seed"),
                Texts.text("app.outcome.EndCard.the-same-search-with"),
                model::nextSeed);
        Refused.where(more, model.elsewhereProperty());
        Refused.where(nextSeed, model.elsewhereProperty());
        FlowPane buttons = new FlowPane(
                replay,
                more,
                nextSeed,
                save,
                button(
                        "end-close",
                        Texts.text("app.outcome.EndCard.close"),
                        Texts.text("app.outcome.EndCard.close-esc"),
                        model::close));
        buttons.getStyleClass().add("end-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("app.outcome.EndCard.save-a-copy"));
        chooser.setInitialFileName(RunFolder.RUN_FILE);
        File target = chooser.showSaveDialog(getScene().getWindow());
        if (target != null) model.save(target.toPath());
    }

    private static Button button(String id, String text, String help, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        Explained.explain(button, help);
        return button;
    }
}
