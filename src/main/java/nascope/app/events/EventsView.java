package nascope.app.events;

import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.app.control.OneOf;
import nascope.app.control.Words;
import nascope.base.Texts;
import org.jspecify.annotations.Nullable;

/** The list of what happened. Decides nothing. */
public final class EventsView extends VBox {
    private static final double ROW = 20;

    private final EventsViewModel model;
    private final ListView<ToldEvent> list = new ListView<>();

    public EventsView(EventsViewModel model) {
        this.model = model;
        setId("events");
        getStyleClass().addAll("panel", "events");
        list.setId("events-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new EventRow(model));
        Label nothing = new Label(Texts.text("app.events.EventsView.nothing-yet"));
        nothing.getStyleClass().add("muted");
        list.setPlaceholder(nothing);
        Explained.explain(
                list, Texts.text("app.events.EventsView.enter-or-a-click"), Texts.text("app.events.EventsView.title"));
        setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) go(list.getSelectionModel().getSelectedItem());
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY)
                go(list.getSelectionModel().getSelectedItem());
        });
        model.rowsProperty().addListener((property, before, now) -> show(now));
        model.hereProperty().addListener((property, before, now) -> keepInSight());
        model.latestProperty().addListener((property, before, now) -> announce(now));
        getChildren().addAll(heading(), list);
    }

    private void go(@Nullable ToldEvent told) {
        if (told != null) model.go(told);
    }

    private HBox heading() {
        Label title = new Label(Texts.text("app.events.EventsView.title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        OneOf<EventFilter> filter = new OneOf<>();
        filter.setId("events-filter");
        filter.getStyleClass().add("field");
        filter.setConverter(new Words<>(EventFilter::label));
        filter.getItems().setAll(EventFilter.ALL);
        filter.valueProperty().bindBidirectional(model.filterProperty());
        Explained.explain(
                filter,
                Texts.text("app.events.EventsView.which-events-shift-h"),
                Texts.text("app.events.EventsView.which-events"));
        Button copy = new Button(Texts.text("app.events.EventsView.copy"));
        copy.setId("events-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> copy(model));
        Explained.explain(copy, Texts.text("app.events.EventsView.copies-the-list"));
        Button more = new Button();
        more.setId("events-more");
        more.getStyleClass().addAll("flat", "icon");
        more.textProperty().bind(model.openProperty().map(open -> open ? "▾" : "▴"));
        more.setOnAction(event -> model.toggle());
        Explained.explain(
                more, Texts.text("app.events.EventsView.larger-h"), Texts.text("app.events.EventsView.larger"));
        HBox heading = new HBox(title, spring, filter, copy, more);
        heading.getStyleClass().add("events-heading");
        return heading;
    }

    /** Puts what is told onto the clipboard. */
    public static void copy(EventsViewModel model) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, model.text()));
    }

    /** What was there stays selected and where it is. */
    private void show(List<ToldEvent> now) {
        int known = list.getItems().size();
        boolean goesOn = known <= now.size() && list.getItems().equals(now.subList(0, known));
        if (goesOn) list.getItems().addAll(now.subList(known, now.size()));
        else list.getItems().setAll(now);
        keepInSight();
    }

    /** Scrolls no farther than it has to, so that the list keeps its place while a person goes through time. */
    private void keepInSight() {
        int here = model.hereProperty().get();
        if (!isVisible()
                || here == EventsViewModel.NONE
                || !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) return;
        var top = flow.getFirstVisibleCell();
        int rows = (int) (list.getHeight() / ROW);
        if (top == null || here <= top.getIndex()) list.scrollTo(Math.max(0, here - 1));
        else if (here >= top.getIndex() + rows) list.scrollTo(Math.max(0, here - rows + 1));
    }

    /** With more or fewer rows the one at the cursor stays in sight. */
    @Override
    protected void layoutChildren() {
        double before = list.getHeight();
        super.layoutChildren();
        if (list.getHeight() != before) {
            list.layout();
            keepInSight();
        }
    }

    private void announce(String latest) {
        list.setAccessibleText(
                latest.isEmpty()
                        ? Texts.text("app.events.EventsView.title")
                        : Texts.text("app.events.EventsView.title-and-latest", latest));
        list.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
