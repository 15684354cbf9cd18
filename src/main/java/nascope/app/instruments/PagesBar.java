package nascope.app.instruments;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import nascope.app.control.Explained;
import nascope.app.live.TimeZoom;
import nascope.base.Texts;
import nascope.picture.instrument.Instrument;

/** A tab a page, above the instruments; beside them what all of the charts are about. */
final class PagesBar extends HBox {
    private static final int MOST_TABS = 8;

    private final Pages pages;
    private final List<Instrument> instruments;
    private final HBox tabs = new HBox();
    private final Label of = new Label(); // in place of the tabs, where there are too many

    PagesBar(InstrumentsViewModel model, List<Instrument> instruments) {
        pages = model.pages();
        this.instruments = instruments;
        setId("instrument-pages");
        getStyleClass().add("pages-bar");
        tabs.getStyleClass().add("pages-tabs");
        tabs.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(all(), tabs, between, note(model), kind(model), whole(model.zoom()));
        pages.sightProperty().addListener((property, before, now) -> {
            if (before.count() != now.count() || !before.pinned().equals(now.pinned())) fill(now);
            press(now);
        });
        fill(pages.sightProperty().get());
    }

    private MenuButton all() {
        MenuButton all = new MenuButton(Texts.text("app.instruments.PagesBar.instruments"));
        all.setId("all-instruments");
        all.setMinWidth(USE_PREF_SIZE);
        Explained.explain(all, Texts.text("app.instruments.PagesBar.all-instruments"));
        for (int place = 0; place < instruments.size(); place++) {
            int one = place;
            MenuItem item = new MenuItem(instruments.get(place).title());
            item.setOnAction(event -> pages.bring(one));
            all.getItems().add(item);
        }
        return all;
    }

    private void fill(Pages.Sight sight) {
        tabs.getChildren().clear();
        for (int page = 0; page < sight.count() && sight.count() <= MOST_TABS; page++)
            tabs.getChildren().add(tab(page));
        if (sight.count() > MOST_TABS)
            tabs.getChildren().addAll(flip("‹", pages::previous), of, flip("›", pages::next));
        press(sight);
    }

    private ToggleButton tab(int page) {
        ToggleButton tab = new ToggleButton(Integer.toString(page + 1));
        tab.setId("page-" + (page + 1));
        String titles = pages.on(page).stream()
                .map(place -> instruments.get(place).title())
                .collect(Collectors.joining(", "));
        Explained.explain(
                tab,
                Texts.text("app.instruments.PagesBar.keys-of-pages", titles),
                Texts.text("app.instruments.PagesBar.page", page + 1));
        tab.setOnAction(event -> {
            pages.show(page);
            press(pages.sightProperty().get()); // a tab that is pressed once more stays so
        });
        return tab;
    }

    private Button flip(String sign, Runnable action) {
        Button flip = new Button(sign);
        flip.setOnAction(event -> action.run());
        Explained.explain(
                flip,
                Texts.text("app.instruments.PagesBar.keys-of-pages", flip.getText()),
                Texts.text("app.instruments.PagesBar.flip"));
        return flip;
    }

    private void press(Pages.Sight sight) {
        of.setText(Texts.text("app.instruments.PagesBar.d-of-d", sight.page() + 1, sight.count()));
        if (sight.count() > MOST_TABS) return;
        for (int page = 0; page < tabs.getChildren().size(); page++)
            ((ToggleButton) tabs.getChildren().get(page)).setSelected(page == sight.page());
    }

    private static Label note(InstrumentsViewModel model) {
        Label note = new Label();
        note.setId("chart-note");
        note.getStyleClass().add("chart-kind");
        note.textProperty().bind(model.noteProperty());
        return note;
    }

    /** There while less than the whole run is in sight. */
    private static Button whole(TimeZoom zoom) {
        Button whole = new Button("↔");
        whole.setId("charts-whole");
        whole.setMinWidth(USE_PREF_SIZE);
        whole.visibleProperty().bind(zoom.spanProperty().map(span -> zoom.zoomed()));
        whole.managedProperty().bind(whole.visibleProperty());
        whole.setOnAction(event -> zoom.whole());
        Explained.explain(
                whole,
                Texts.text("app.instruments.PagesBar.a-part-of-the-run"),
                Texts.text("app.instruments.PagesBar.whole-run"));
        return whole;
    }

    private static Button kind(InstrumentsViewModel model) {
        Button kind = new Button();
        kind.setId("other-kind");
        kind.setMinWidth(USE_PREF_SIZE);
        kind.textProperty().bind(model.kindNameProperty().map(name -> name + " ⇄"));
        kind.visibleProperty().bind(model.kindNameProperty().isNotEmpty());
        kind.managedProperty().bind(kind.visibleProperty());
        kind.setOnAction(event -> model.otherKind());
        Explained.explain(kind, Texts.text("app.instruments.PagesBar.the-other-kind-of-cell"));
        return kind;
    }
}
