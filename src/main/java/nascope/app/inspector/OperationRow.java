package nascope.app.inspector;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import nascope.app.control.Explained;
import nascope.app.control.HeldSlider;
import nascope.app.control.Writing;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.space.operation.Operation;

/**
 * One operation of the selected edge: its colour and name, behind which are its feature maps, how it stands at a glance or
 * in numbers, with alpha to drag or type, and whether the edge is pinned to it or may not carry it.
 */
final class OperationRow {
    private static final double LEAST_REACH = 3; // of the bar, both ways
    private static final double NUDGE = 0.1; // by an arrow key

    private final MeddlingViewModel model;
    private final int column;
    private final ToggleButton maps = new ToggleButton();
    private final Region swatch = new Region();
    private final OperationGauges gauges = new OperationGauges();
    private final Slider bar = new HeldSlider(-LEAST_REACH, LEAST_REACH, 0);
    private final TextField alpha = new TextField();
    private final Label numbers = new Label();
    private final HBox inNumbers = new HBox(4, bar, alpha, numbers);
    private final ToggleButton pin = icon("pin-icon");
    private final ToggleButton lock = icon("lock-icon");
    private final BooleanBinding mapsShown;
    private EdgeInspection.Row shown;
    private boolean following;

    /**
     * @param looks into an operation's feature maps
     * @param asNumbers whether numbers take the place of bars and curve
     * @param tight whether numbers leave no room for pin and lock, of which there are keys
     * @param tightest whether they leave none for alpha's bar either, beside its field
     * @param column of the candidate
     */
    OperationRow(
            MeddlingViewModel model,
            MapsViewModel looks,
            ObservableBooleanValue asNumbers,
            ObservableBooleanValue tight,
            ObservableBooleanValue tightest,
            int column,
            EdgeInspection.Row row) {
        this.model = model;
        this.column = column;
        shown = row;
        Operation operation = row.operation();
        mapsShown = Bindings.createBooleanBinding(
                () -> operation.equals(looks.operationProperty().get()), looks.operationProperty());
        buildName(looks, operation);
        buildNumbers(operation);
        buildDecisions(operation);
        gauges.visibleProperty().bind(Bindings.not(asNumbers));
        inNumbers.visibleProperty().bind(asNumbers);
        inNumbers.managedProperty().bind(asNumbers);
        bar.visibleProperty().bind(Bindings.not(tightest));
        pin.visibleProperty().bind(Bindings.not(tight));
        lock.visibleProperty().bind(Bindings.not(tight));
        for (Control control : new Control[] {bar, pin, lock})
            control.managedProperty().bind(control.visibleProperty());
        for (Control control : new Control[] {bar, alpha, pin, lock})
            control.disableProperty().bind(model.availableProperty().not());
    }

    private void buildName(MapsViewModel looks, Operation operation) {
        swatch.getStyleClass().add("swatch");
        maps.setText(operation.shortLabel());
        maps.setGraphic(swatch);
        maps.setId("maps-of-" + operation.label());
        maps.getStyleClass().add("operation-name");
        maps.setMinWidth(Region.USE_PREF_SIZE);
        maps.setMaxWidth(Double.MAX_VALUE);
        maps.setOnAction(event -> looks.toggle(operation));
        mapsShown.addListener((property, before, now) -> maps.setSelected(now));
        maps.setSelected(mapsShown.get());
    }

    private void buildNumbers(Operation operation) {
        String name = operation.shortLabel();
        Explained.explain(
                bar,
                Texts.text("app.inspector.OperationRow.alpha-of")
                        + name
                        + Texts.text("app.inspector.OperationRow.drag-or-use-the-arrow"),
                Texts.text("app.inspector.OperationRow.alpha-of") + name);
        Explained.explain(
                alpha,
                Texts.text("app.inspector.OperationRow.alpha-of")
                        + name
                        + Texts.text("app.inspector.OperationRow.type-a-number-then-enter"),
                Texts.text("app.inspector.OperationRow.alpha-of")
                        + name
                        + Texts.text("app.inspector.OperationRow.as-a-number"));
        bar.setBlockIncrement(NUDGE);
        bar.setId("alpha-bar-" + operation.label());
        bar.getStyleClass().add("alpha-bar");
        alpha.setId("alpha-" + operation.label());
        alpha.getStyleClass().add("alpha-field");
        numbers.getStyleClass().addAll("figures", "operation-numbers");
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        inNumbers.getStyleClass().add("operation-line");
        bar.valueProperty().addListener((property, before, now) -> dragged());
        bar.valueChangingProperty().addListener((property, before, now) -> dragged());
        Writing.in(alpha, text -> model.setAlpha(column, text), () -> alpha.setText(shown.alphaText()));
    }

    private void buildDecisions(Operation operation) {
        String name = operation.shortLabel();
        Optional<String> key = OperationKeys.digit(operation);
        Explained.explain(
                lock,
                Texts.text("app.inspector.OperationRow.allow-or-forbid")
                        + name
                        + Texts.text("app.inspector.OperationRow.on-this-edge")
                        + key.map(digit -> Texts.text("app.inspector.OperationRow.shift") + digit + ")")
                                .orElse(""),
                Texts.text("app.inspector.OperationRow.forbid") + name);
        Explained.explain(
                pin,
                Texts.text("app.inspector.OperationRow.pin-the-edge-to")
                        + name
                        + Texts.text("app.inspector.OperationRow.or-take-the-pin-away")
                        + key.map(digit -> " (" + digit + ")").orElse(""),
                Texts.text("app.inspector.OperationRow.pin-to") + name);
        pin.setId("pin-" + operation.label());
        lock.setId("open-" + operation.label());
        lock.setOnAction(event -> model.toggleForbidden(operation));
        pin.setOnAction(event -> pin());
    }

    void addTo(GridPane grid, int line) {
        StackPane standing = new StackPane(gauges, inNumbers);
        GridPane.setHgrow(standing, Priority.ALWAYS);
        grid.addRow(line, maps, standing, pin, lock);
    }

    /**
     * Shows other numbers; leaves alone what the person is dragging or typing.
     *
     * @param scale of the edge's bars
     */
    void show(EdgeInspection.Row row, boolean pinned, OperationGauges.Scale scale, Theme theme) {
        shown = row;
        following = true;
        OperationGauges.fill(swatch, OperationGauges.fx(theme.of(row.operation())));
        gauges.show(row, scale, theme);
        lock.setSelected(!row.open());
        pin.setSelected(pinned);
        numbers.setText(row.text());
        Explained.explain(
                maps,
                row.all() + "\n" + Texts.text("app.inspector.OperationRow.shows-one-image-before-and")
                        + row.operation().shortLabel());
        maps.setAccessibleText(Numbers.text(
                Texts.text("app.inspector.OperationRow.numbers-and-feature-maps-s"),
                row.operation().shortLabel(),
                row.text().strip().replaceAll(" +", ", ")));
        if (!bar.isValueChanging()) {
            double reach = Math.max(LEAST_REACH, Math.abs(row.alpha()));
            bar.setMin(-reach);
            bar.setMax(reach);
            bar.setValue(row.alpha());
        }
        if (!alpha.isFocused()) alpha.setText(row.alphaText());
        following = false;
    }

    private void pin() {
        if (pin.isSelected()) model.pin(shown.operation());
        else model.restore();
    }

    /** A drag ends in one change of alpha, not in one a pixel. */
    private void dragged() {
        if (!following && !bar.isValueChanging() && bar.getValue() != shown.alpha())
            model.setAlpha(column, bar.getValue());
    }

    private static ToggleButton icon(String shape) {
        ToggleButton button = new ToggleButton();
        Region drawn = new Region();
        drawn.getStyleClass().add(shape);
        button.setGraphic(drawn);
        button.getStyleClass().add("row-icon");
        return button;
    }
}
