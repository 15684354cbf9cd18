package nascope.app.instruments;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import nascope.app.control.Explained;
import nascope.base.Texts;
import nascope.picture.instrument.Instrument;
import nascope.picture.look.Theme;

/** In the corner of an instrument: how it is read, whether it stays when pages are flipped, and all the room for it. */
final class PanelButtons extends HBox {
    private static final String SIGN = " ⇄"; // of what goes round
    private static final int MOST_ROUND = 4; // choices

    private final Pages pages;
    private final int place;
    private final Instrument instrument;
    private final ObservableValue<Theme> theme;

    /** @param place of the instrument in the list */
    PanelButtons(Pages pages, int place, Instrument instrument, ObservableValue<Theme> theme) {
        this.theme = theme;
        this.pages = pages;
        this.place = place;
        this.instrument = instrument;
        getStyleClass().add("panel-buttons");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
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
        choice(instrument.views(), views, look).ifPresent(choice -> {
            choice.setId("view-" + instrument.id());
            getChildren().add(0, choice);
        });
        choice(instrument.scopes(), scopes, about).ifPresent(choice -> {
            choice.setId("scope-" + instrument.id());
            getChildren().add(0, choice);
        });
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

    /** A button that goes round, or a menu where there is much to choose from. */
    private Optional<ButtonBase> choice(List<String> names, String help, IntConsumer chosen) {
        if (names.isEmpty()) return Optional.empty();
        ButtonBase choice = names.size() > MOST_ROUND ? menu(names, chosen) : round(names, chosen);
        choice.getStyleClass().add("choice");
        choice.setMinWidth(USE_PREF_SIZE);
        Explained.explain(choice, help);
        return Optional.of(choice);
    }

    private static Button round(List<String> names, IntConsumer chosen) {
        Button next = new Button(names.get(0) + SIGN);
        AtomicInteger now = new AtomicInteger();
        next.setOnAction(event -> {
            int one = now.updateAndGet(before -> (before + 1) % names.size());
            next.setText(names.get(one) + SIGN);
            chosen.accept(one);
        });
        return next;
    }

    private static MenuButton menu(List<String> names, IntConsumer chosen) {
        MenuButton menu = new MenuButton(names.get(0));
        for (int i = 0; i < names.size(); i++) {
            int one = i;
            MenuItem item = new MenuItem(names.get(one));
            item.setOnAction(event -> {
                menu.setText(names.get(one));
                chosen.accept(one);
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private Button how() {
        Button how = new Button("?");
        how.setId("how-" + instrument.id());
        explain(how, instrument.howToRead());
        how.getTooltip().setContentDisplay(ContentDisplay.TOP);
        how.getTooltip()
                .setOnShowing(event -> how.getTooltip().setGraphic(HowPicture.of(instrument, theme.getValue())));
        how.setOnAction(event -> {
            Bounds place = how.localToScreen(how.getLayoutBounds());
            how.getTooltip().setAutoHide(true);
            how.getTooltip().show(how, place.getMinX(), place.getMaxY());
        });
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
