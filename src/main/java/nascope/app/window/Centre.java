package nascope.app.window;

import java.util.function.DoubleSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import nascope.app.events.EventsView;
import nascope.app.events.EventsViewModel;

/**
 * The cell, and what happened: below it where the window is high enough, and, opened, as a drawer over its lower part and,
 * where the window is small, over that of the settings. How much room the cell has follows from the window's height alone,
 * so that it does not move when the drawer opens.
 */
final class Centre extends Region {
    /** Of the window, before it is drawn larger, from which on there is room for both. */
    static final double HIGH = 800;

    private static final double BELOW = 116; // px of the list below the cell: four rows
    private static final double APART = 12;
    private static final double OPEN_SHARE = 0.62; // of the height, of the drawer
    private static final double LEAST_CELL = 60; // px of the cell that a drawer leaves in sight

    private final Region cell;
    private final EventsView events;
    private final EventsViewModel model;
    private final ObservableValue<? extends Number> height;
    private final BooleanProperty presenting;
    private final DoubleSupplier beside;

    /**
     * Puts them together.
     *
     * @param cell and what lies over it
     * @param height of the window, before it is drawn larger or smaller
     * @param presenting whether the cell has all the room
     * @param beside px left of it that a drawer may lie over
     */
    Centre(
            Region cell,
            EventsViewModel model,
            ObservableValue<? extends Number> height,
            BooleanProperty presenting,
            DoubleSupplier beside) {
        this.cell = cell;
        this.model = model;
        this.height = height;
        this.presenting = presenting;
        this.beside = beside;
        events = new EventsView(model);
        getChildren().addAll(cell, events);
        height.addListener((property, before, now) -> requestLayout());
        presenting.addListener((property, before, now) -> requestLayout());
        model.openProperty().addListener((property, before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        boolean high = height.getValue().doubleValue() >= HIGH && !presenting.get();
        double below = high ? BELOW : 0;
        boolean open = model.openProperty().get() && !presenting.get();
        cell.resizeRelocate(0, 0, getWidth(), getHeight() - (high ? below + APART : 0));
        double drawer = open ? Math.min(Math.max(below, OPEN_SHARE * getHeight()), getHeight() - LEAST_CELL) : below;
        events.setVisible(drawer > 0);
        double left = high ? 0 : -beside.getAsDouble(); // over the settings too: sentences need their length
        events.resizeRelocate(
                left, snapPositionY(getHeight() - drawer), getWidth() - left, snapSizeY(Math.max(0, drawer)));
    }

    @Override
    protected double computeMinWidth(double forHeight) {
        return cell.minWidth(forHeight);
    }

    @Override
    protected double computeMinHeight(double forWidth) {
        return cell.minHeight(forWidth);
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        return cell.prefHeight(forWidth);
    }
}
