package nascope.app.inspector;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import nascope.app.control.Explained;
import nascope.app.control.Tip;
import nascope.base.Plain;
import nascope.base.Texts;
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
                Texts.text("app.inspector.OperationRow.allow-or-forbid")
                        + name
                        + Texts.text("app.inspector.OperationRow.on-this-edge")
                        + key.map(digit -> Texts.text("app.inspector.OperationRow.shift") + digit + ")")
                                .orElse(""),
                Texts.text("app.inspector.OperationRow.allow") + name);
        Explained.explain(
                pin,
                Texts.text("app.inspector.OperationRow.pin-the-edge-to")
                        + name
                        + Texts.text("app.inspector.OperationRow.or-take-the-pin-away")
                        + key.map(digit -> " (" + digit + ")").orElse(""),
                Texts.text("app.inspector.OperationRow.pin-to") + name);
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
        alpha.setId("alpha-" + operation.label());
        pin.setId("pin-" + operation.label());
        open.setId("open-" + operation.label());
        alpha.getStyleClass().add("alpha-field");
        bar.getStyleClass().add("alpha-bar");
        maps.setId("maps-of-" + operation.label());
        maps.getStyleClass().addAll("figures", "operation-numbers");
        maps.setMinWidth(Region.USE_PREF_SIZE);
        maps.setTooltip(new Tip(Texts.text("app.inspector.OperationRow.show-one-image-before-and")
                + name
                + Texts.text("app.inspector.OperationRow.or-no-longer-a-the")));
        maps.setAccessibleHelp(Texts.text("app.inspector.OperationRow.shows-one-image-before-and") + name);
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

    private void typed() {
        try {
            model.setAlpha(column, Plain.number(alpha.getText()));
        } catch (NumberFormatException e) {
            model.setAlpha(column, Double.NaN); // which says what is allowed
        }
        alpha.getScene().getRoot().requestFocus();
    }
}
