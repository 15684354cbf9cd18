package nascope.app.timeline;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import nascope.app.control.Explained;
import nascope.app.control.Focus;
import nascope.base.Texts;

/** The button that replays, and the list of its speeds. */
final class ReplayControls {
    private ReplayControls() {}

    /** @param newest step; there is nothing to replay while it is 0 */
    static Node[] of(ReplayViewModel model, ReadOnlyIntegerProperty newest) {
        Button replay = new Button();
        replay.setId("replay");
        replay.setMinWidth(Region.USE_PREF_SIZE);
        replay.textProperty()
                .bind(model.playingProperty()
                        .map(playing -> playing
                                ? Texts.text("app.timeline.ReplayControls.pause")
                                : Texts.text("app.timeline.ReplayControls.replay")));
        replay.disableProperty().bind(newest.isEqualTo(0));
        replay.setOnAction(event -> model.toggle());
        Explained.explain(replay, Texts.text("app.timeline.ReplayControls.replays-what-was-recorded"));
        return new Node[] {replay, speeds(model)};
    }

    private static MenuButton speeds(ReplayViewModel model) {
        MenuButton speeds = new MenuButton();
        speeds.setId("replay-speed");
        speeds.getStyleClass().add("replay-speed");
        speeds.setMinWidth(Region.USE_PREF_SIZE);
        speeds.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ReplayViewModel.text(model.speedProperty().get())
                                + (model.loopProperty().get() ? " ↻" : ""),
                        model.speedProperty(),
                        model.loopProperty()));
        ToggleGroup group = new ToggleGroup();
        for (double speed : ReplayViewModel.SPEEDS) {
            RadioMenuItem item = new RadioMenuItem(ReplayViewModel.text(speed));
            item.setToggleGroup(group);
            item.setSelected(speed == model.speedProperty().get());
            model.speedProperty().addListener((property, before, now) -> item.setSelected(now.doubleValue() == speed));
            item.setOnAction(event -> model.setSpeed(speed));
            speeds.getItems().add(item);
        }
        CheckMenuItem loop = new CheckMenuItem(Texts.text("app.timeline.ReplayControls.again-and-again"));
        loop.selectedProperty().bindBidirectional(model.loopProperty());
        speeds.getItems().addAll(new SeparatorMenuItem(), loop);
        speeds.setOnHidden(event -> Focus.toWindow(speeds));
        Explained.explain(
                speeds,
                Texts.text(
                        "app.timeline.ReplayControls.how-fast-it-replays",
                        Math.round(ReplayViewModel.STEPS_PER_SECOND)),
                Texts.text("app.timeline.ReplayControls.speed-of-the-replay"));
        return speeds;
    }
}
