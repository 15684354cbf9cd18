package nascope.app.inspector;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import nascope.app.control.Explained;
import nascope.base.Plain;
import nascope.picture.look.Numbers;
import nascope.space.operation.Operation;

/** One operation of the selected edge: whether it is open, pinned, its alpha to drag or type, and its numbers. */
final class OperationRow {
    private static final double LEAST_REACH = 3; // of the bar, both ways
    private static final double NUDGE = 0.1; // by an arrow key

    private final MeddlingViewModel model;
    private final int column;
    private final CheckBox open = new CheckBox();
    private final ToggleButton pin = new ToggleButton();
    private final Slider bar = new Slider(-LEAST_REACH, LEAST_REACH, 0);
    private final TextField alpha = new TextField();
    private final ToggleButton maps = new ToggleButton();
    private final BooleanBinding mapsShown;
    private EdgeInspection.Row shown;
    private boolean following;

    /**
     * @param looks into an operation's feature maps
     * @param column of the candidate
     */
    OperationRow(MeddlingViewModel model, MapsViewModel looks, int column, EdgeInspection.Row row) {
        this.model = model;
        this.column = column;
        shown = row;
        Operation operation = row.operation();
        String name = operation.shortLabel();
        Optional<String> key = OperationKeys.digit(operation);
        pin.setText(name);
        pin.getStyleClass().add("pin");
        Explained.explain(
                open,
                "Allow or forbid " + name + " on this edge"
                        + key.map(digit -> " (Shift+" + digit + ")").orElse(""),
                "Allow " + name);
        Explained.explain(
                pin,
                "Pin the edge to " + name + ", or take the pin away"
                        + key.map(digit -> " (" + digit + ")").orElse(""),
                "Pin to " + name);
        Explained.explain(bar, "Alpha of " + name + ": drag, or use the arrow keys", "Alpha of " + name);
        Explained.explain(
                alpha, "Alpha of " + name + ": type a number, then Enter", "Alpha of " + name + " as a number");
        bar.setBlockIncrement(NUDGE);
        bar.setId("alpha-bar-" + operation.label());
        alpha.setId("alpha-" + operation.label());
        pin.setId("pin-" + operation.label());
        open.setId("open-" + operation.label());
        alpha.getStyleClass().add("alpha-field");
        bar.getStyleClass().add("alpha-bar");
        maps.setId("maps-of-" + operation.label());
        maps.getStyleClass().addAll("figures", "operation-numbers");
        maps.setMinWidth(Region.USE_PREF_SIZE);
        maps.setTooltip(new Tooltip("Show one image before and after " + name + ", or no longer (A: the next)"));
        maps.setAccessibleHelp("Shows one image before and after " + name);
        maps.setOnAction(event -> looks.toggle(operation));
        mapsShown = Bindings.createBooleanBinding(
                () -> operation.equals(looks.operationProperty().get()), looks.operationProperty());
        mapsShown.addListener((property, before, now) -> maps.setSelected(now));
        maps.setSelected(mapsShown.get());
        open.setOnAction(event -> model.toggleForbidden(operation));
        pin.setOnAction(event -> pin());
        bar.valueProperty().addListener((property, before, now) -> dragged());
        bar.valueChangingProperty().addListener((property, before, now) -> dragged());
        alpha.setOnAction(event -> typed());
        open.disableProperty().bind(model.availableProperty().not());
        pin.disableProperty().bind(model.availableProperty().not());
        bar.disableProperty().bind(model.availableProperty().not());
        alpha.disableProperty().bind(model.availableProperty().not());
    }

    void addTo(GridPane grid, int line) {
        grid.addRow(line, open, pin, bar, alpha, maps);
    }

    /** Shows other numbers; leaves alone what the person is dragging or typing. */
    void show(EdgeInspection.Row row, boolean pinned) {
        shown = row;
        following = true;
        open.setSelected(row.open());
        pin.setSelected(pinned);
        maps.setText(row.text());
        maps.setAccessibleText(Numbers.text(
                "%s, numbers and feature maps: %s",
                row.operation().shortLabel(), row.text().strip().replaceAll(" +", ", ")));
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

    private void typed() {
        try {
            model.setAlpha(column, Plain.number(alpha.getText()));
        } catch (NumberFormatException e) {
            model.setAlpha(column, Double.NaN); // which says what is allowed
        }
        alpha.getScene().getRoot().requestFocus();
    }
}
