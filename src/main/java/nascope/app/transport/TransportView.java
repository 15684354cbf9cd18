package nascope.app.transport;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.app.control.Focus;
import nascope.app.control.HeldSlider;
import nascope.app.control.Refused;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.record.Preset;
import nascope.run.MoreSteps;

/** The top bar. Decides nothing. */
public final class TransportView extends HBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double NAMED_FROM = 1200; // px; in less room the name of the preset needs it more

    /**
     * A bar of the model's controls.
     *
     * @param extras controls of the window shown after them, such as a menu button
     */
    public TransportView(TransportViewModel model, Node... extras) {
        getStyleClass().add("top-bar");
        Label name = new Label("NAScope");
        name.getStyleClass().add("brand");
        name.setMinWidth(USE_PREF_SIZE);
        name.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(NAMED_FROM));
        name.managedProperty().bind(name.visibleProperty());
        name.visibleProperty().subscribe(wide -> pseudoClassStateChanged(NARROW, !wide)); // at once too
        Region spring = new Region();
        setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(name, presets(model.presets()), playButton(model), stepButton(model), speed(model));
        Button reset = button(
                "reset",
                Texts.text("app.transport.TransportView.reset-same-seed"),
                Texts.text("app.transport.TransportView.begin-the-same-search-again"),
                model::reset);
        Button newSeed = button(
                "new-seed",
                Texts.text("app.transport.TransportView.new-seed"),
                Texts.text("app.transport.TransportView.begin-anew-with-the-next"),
                model::newSeed);
        Refused.where(reset, model.elsewhereProperty());
        Refused.where(newSeed, model.elsewhereProperty());
        getChildren().addAll(reset, newSeed);
        getChildren().addAll(extras);
        getChildren().addAll(spring, counters(model));
    }

    private static Node presets(PresetChoice choice) {
        MenuButton presets = new MenuButton();
        presets.setId("preset");
        presets.textProperty().bind(choice.titleProperty());
        choice.allProperty()
                .addListener((property, before, now) -> presets.getItems()
                        .setAll(now.stream().map(preset -> item(choice, preset)).toList()));
        presets.setOnHidden(event -> Focus.toWindow(presets));
        presets.getStyleClass().add("presets");
        setHgrow(presets, Priority.SOMETIMES);
        presets.setAccessibleText(Texts.text("app.transport.TransportView.preset"));
        String help = Texts.text("app.transport.TransportView.settings-that-show-something-choosing");
        Explained.explain(presets, choice.titleProperty().map(title -> (title + "\n" + help).strip()));
        return presets;
    }

    private static MenuItem item(PresetChoice choice, Preset preset) {
        Label title = new Label(preset.title());
        title.getStyleClass().add("preset-title");
        Label description = new Label(preset.description());
        description.getStyleClass().add("muted");
        description.setWrapText(true);
        description.setMinHeight(USE_PREF_SIZE); // the menu would cut it to one line
        VBox lines = new VBox(title, description);
        lines.getStyleClass().add("preset");
        MenuItem item = new CustomMenuItem(lines);
        item.setOnAction(event -> choice.load(preset));
        return item;
    }

    private static Node playButton(TransportViewModel model) {
        Button play = button("play", "", "", model::togglePlay);
        play.getStyleClass().addAll("accent", "play");
        ObservableValue<String> does =
                Bindings.createStringBinding(() -> does(model), model.playingProperty(), model.completeProperty());
        play.accessibleTextProperty().bind(does);
        play.textProperty().bind(does.map(words -> {
            if (model.playingProperty().get()) return "❚❚  " + words;
            return "▶  " + (model.completeProperty().get() ? Numbers.text("+%d", MoreSteps.NUMBER) : words);
        }));
        ObservableValue<String> help = model.completeProperty()
                .map(complete -> complete
                        ? Texts.text("app.transport.TransportView.all-steps-are-done", MoreSteps.NUMBER)
                        : Texts.text("app.transport.TransportView.play-or-pause-space"));
        Refused.where(
                play,
                model.elsewhereProperty(),
                help,
                model.endedProperty().and(model.completeProperty().not()));
        return play;
    }

    private static String does(TransportViewModel model) {
        if (model.playingProperty().get()) return Texts.text("app.transport.TransportView.pause");
        return model.completeProperty().get()
                ? Texts.text("app.transport.TransportView.more-steps", MoreSteps.NUMBER)
                : Texts.text("app.transport.TransportView.play");
    }

    private static Node stepButton(TransportViewModel model) {
        Button step = button(
                "step",
                Texts.text("app.transport.TransportView.step"),
                Texts.text("app.transport.TransportView.one-step-of-the-search"),
                model::step);
        Refused.where(
                step,
                model.elsewhereProperty(),
                new SimpleStringProperty(Texts.text("app.transport.TransportView.one-step-of-the-search")),
                model.endedProperty().or(model.completeProperty()));
        return step;
    }

    private static Node speed(TransportViewModel model) {
        Label name = new Label();
        name.setId("speed-name");
        name.textProperty()
                .bind(model.slowMotionProperty()
                        .map(slow -> slow
                                ? Texts.text("app.transport.TransportView.phase")
                                : Texts.text("app.transport.TransportView.speed")));
        name.setMinWidth(USE_PREF_SIZE);
        Slider slider = new HeldSlider(SpeedScale.LEAST, SpeedScale.MOST, SpeedScale.MOST);
        slider.setId("speed");
        slider.setBlockIncrement(SpeedScale.NUDGE);
        slider.valueProperty().bindBidirectional(model.speedProperty());
        Explained.explain(
                slider,
                model.slowMotionProperty()
                        .map(slow -> slow
                                ? Texts.text("app.transport.TransportView.how-long-each-phase-of")
                                : Texts.text("app.transport.TransportView.most-steps-a-second-from")));
        slider.accessibleTextProperty()
                .bind(model.slowMotionProperty()
                        .map(slow -> slow
                                ? Texts.text("app.transport.TransportView.seconds-a-phase-stands")
                                : Texts.text("app.transport.TransportView.speed-limit-in-steps-per")));
        name.setLabelFor(slider);
        Label value = new Label();
        value.setId("speed-text");
        value.getStyleClass().add("speed-text");
        value.textProperty().bind(model.speedTextProperty());
        HBox speed = new HBox(name, slider, value);
        speed.getStyleClass().add("speed");
        return speed;
    }

    private static Node counters(TransportViewModel model) {
        Label counter = new Label();
        counter.setId("counter");
        counter.getStyleClass().add("counter");
        counter.textProperty().bind(model.counterProperty());
        Explained.explain(counter, Texts.text("app.transport.TransportView.the-step-that-is-shown"));
        Label pace = new Label();
        pace.setId("pace");
        pace.getStyleClass().add("pace");
        pace.textProperty().bind(model.paceProperty());
        Explained.explain(pace, Texts.text("app.transport.TransportView.how-quickly-the-search-goes"));
        VBox counters = new VBox(counter, pace);
        counters.getStyleClass().add("counters"); // as wide at any step, or all else would move with the digits
        counters.setAlignment(Pos.CENTER_RIGHT);
        return counters;
    }

    private static Button button(String id, String text, String help, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        Explained.explain(button, help);
        return button;
    }
}
