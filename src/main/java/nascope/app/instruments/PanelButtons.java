package nascope.app.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import nascope.app.control.Explained;
import nascope.base.Texts;
import nascope.picture.instrument.Instrument;
import nascope.picture.look.Theme;

/** In the corner of an instrument: how it is read, whether it stays when pages are flipped, and all the room for it. */
final class PanelButtons extends HBox {
    private static final double TITLE = 12.5; // px, its letters in the picture
    private static final double AROUND = 108; // px of all but title and choices: margins, gaps, three buttons

    private final Pages pages;
    private final int place;
    private final Instrument instrument;
    private final ObservableValue<Theme> theme;
    private final List<Choice> choices = new ArrayList<>();

    /** @param place of the instrument in the list */
    PanelButtons(InstrumentsViewModel model, int place, Instrument instrument, ObservableValue<Theme> theme) {
        this.theme = theme;
        pages = model.pages();
        this.place = place;
        this.instrument = instrument;
        getStyleClass().add("panel-buttons");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
        instrument
                .asks()
                .ifPresent(what -> getChildren().add(new MeasureButton(model.measuring(), what, instrument.id())));
        getChildren().addAll(how(), pin(), large());
    }

    /**
     * Watches the panel for the mouse and keys that do the same.
     *
     * @param look told which way to look at the instrument
     * @param about told which part of the network it is about
     */
    void serve(InstrumentPanel panel, IntConsumer look, IntConsumer about) {
        String views = Texts.text("app.instruments.PanelButtons.another-way-to-look");
        String scopes = Texts.text("app.instruments.PanelButtons.about-another-part");
        add(instrument.views(), views, look).ifPresent(control -> control.setId("view-" + instrument.id()));
        add(instrument.scopes(), scopes, about).ifPresent(control -> control.setId("scope-" + instrument.id()));
        panel.widthProperty().addListener((property, before, now) -> makeRoom(now.doubleValue()));
        panel.setFocusTraversable(true);
        panel.focusedProperty().addListener((property, before, now) -> {
            if (now) pages.at(place);
        });
        panel.setOnMouseEntered(event -> pages.at(place));
        panel.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) enlarge();
        });
        panel.setOnKeyPressed(event -> {
            if (event.getTarget() != panel || event.getCode() != KeyCode.ENTER || event.isShortcutDown()) return;
            enlarge();
            event.consume();
        });
    }

    private Optional<ButtonBase> add(List<String> names, String help, IntConsumer chosen) {
        if (names.isEmpty()) return Optional.empty();
        Choice choice = new Choice(names, help, chosen);
        choices.add(choice);
        getChildren().add(0, choice.control());
        return Optional.of(choice.control());
    }

    /** Beside a title that would lie under them, as many choices as must be are signs alone. */
    private void makeRoom(double width) {
        Text title = new Text(instrument.title());
        title.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, TITLE));
        double all = title.getLayoutBounds().getWidth() + AROUND;
        for (Choice choice : choices) all += choice.width();
        for (Choice choice : choices) {
            boolean wide = all > width;
            if (wide) all -= choice.width() - Choice.SHORT;
            choice.shorten(wide);
        }
    }

    private Button how() {
        Button how = new Button("?");
        how.setId("how-" + instrument.id());
        explain(how, instrument.howToRead());
        how.tooltipProperty().addListener((property, before, tip) -> {
            tip.setContentDisplay(ContentDisplay.TOP);
            tip.setOnShowing(event -> tip.setGraphic(HowPicture.of(instrument, theme.getValue())));
        });
        how.setOnAction(event -> Explained.tip(how).ifPresent(tip -> {
            Bounds place = how.localToScreen(how.getLayoutBounds());
            tip.setAutoHide(true);
            tip.show(how, place.getMinX(), place.getMaxY());
        }));
        return how;
    }

    private ToggleButton pin() {
        ToggleButton pin = new ToggleButton();
        pin.setId("pin-" + instrument.id());
        pin.setGraphic(sign("pin-sign"));
        explain(pin, Texts.text("app.instruments.PanelButtons.stays-when-pages-are-flipped"));
        pages.sightProperty().addListener((property, before, now) -> pin.setSelected(stays()));
        pin.setSelected(stays());
        pin.setOnAction(event -> {
            pages.at(place);
            pages.pin();
            pin.setSelected(stays());
        });
        return pin;
    }

    private Button large() {
        Button large = new Button();
        large.setId("enlarge-" + instrument.id());
        large.setGraphic(sign("enlarge-sign"));
        explain(large, Texts.text("app.instruments.PanelButtons.all-the-room-or-as"));
        large.setOnAction(event -> enlarge());
        return large;
    }

    private void enlarge() {
        pages.at(place);
        pages.enlarge();
    }

    private boolean stays() {
        return pages.sightProperty().get().pinned().filter(one -> one == place).isPresent();
    }

    private void explain(ButtonBase button, String help) {
        Explained.explain(button, help, instrument.title());
    }

    private static Region sign(String style) {
        Region sign = new Region();
        sign.getStyleClass().add(style);
        return sign;
    }
}
