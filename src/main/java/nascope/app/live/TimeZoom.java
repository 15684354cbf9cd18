package nascope.app.live;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableIntegerValue;
import nascope.picture.chart.TimeScale;

/**
 * Which part of the run is in sight, the same in the film, on the track and in all charts over steps: all of it, or less.
 * The cursor stays in sight where it was; so a window that shows the newest step follows the search.
 */
public final class TimeZoom {
    private static final double STEP = 2; // times as many steps in sight, for one key or button
    private static final double PAN = 0.25; // of the part in sight, the same
    private static final double LEAST = 10; // steps in sight
    private static final double NOTCH = 1.25; // times as many steps, for one notch of a wheel
    private static final double NOTCH_PX = 40; // of a wheel that turns by one notch
    private static final double AHEAD = 0.1; // of the part in sight, between the cursor and the end it came to

    /** From one step to another, which may lie between two. */
    public record Span(double first, double last) {
        public double length() {
            return last - first;
        }
    }

    private final ObservableIntegerValue steps;
    private final Cursor cursor;
    private final ReadOnlyObjectWrapper<Span> span;

    /** @param steps of the whole run; another number shows all of it */
    TimeZoom(ObservableIntegerValue steps, Cursor cursor) {
        this.steps = steps;
        this.cursor = cursor;
        span = new ReadOnlyObjectWrapper<>(all());
        steps.addListener((property, before, now) -> whole());
        cursor.stepProperty().addListener((property, before, now) -> keepInSight(before.intValue(), now.intValue()));
    }

    /** What is in sight. */
    public ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /** Where the steps in sight lie between two px. */
    public TimeScale scale(double left, double right) {
        Span now = span.get();
        return new TimeScale(left, Math.max(left + 1, right), now.first(), now.last());
    }

    /** Whether less than the whole run is in sight. */
    public boolean zoomed() {
        return span.get().length() < all().length();
    }

    // -- commands

    /** Shows fewer steps, about the cursor. */
    public void in() {
        zoom(1 / STEP, cursor.position());
    }

    /** Shows more steps, about the cursor. */
    public void out() {
        zoom(STEP, cursor.position());
    }

    /** Shows earlier steps. */
    public void earlier() {
        pan(-PAN * span.get().length());
    }

    /** Shows later steps. */
    public void later() {
        pan(PAN * span.get().length());
    }

    /** Shows the whole run. */
    public void whole() {
        span.set(all());
    }

    /**
     * Shows so many times as many steps.
     *
     * @param about the step that stays where it is, if it is in sight and there is room
     */
    public void zoom(double times, double about) {
        Span now = span.get();
        double length = Math.max(Math.min(LEAST, all().length()), Math.min(now.length() * times, all().length()));
        double fixed = Math.max(now.first(), Math.min(about, now.last()));
        fit(fixed - (fixed - now.first()) * length / now.length(), length);
    }

    /** Shows what lies between two steps, whichever comes first. */
    public void show(int one, int other) {
        double length = Math.min(Math.max(LEAST, Math.abs(one - other)), all().length());
        fit((one + other - length) / 2, length);
    }

    /**
     * A wheel or two fingers on what shows the steps: across moves them, up and down shows less or more of them.
     *
     * @param scale where the steps lie there
     * @param x px of the pointer, whose step stays where it is
     */
    public void scroll(double across, double down, TimeScale scale, double x) {
        if (across != 0) pan(-across * scale.stepsPerPixel());
        if (down != 0) zoom(Math.pow(NOTCH, -down / NOTCH_PX), scale.at(x));
    }

    /** Shows what lies so many steps later. */
    public void pan(double by) {
        fit(span.get().first() + by, span.get().length());
    }

    private void fit(double first, double length) {
        double start = Math.max(0, Math.min(first, all().length() - length));
        span.set(new Span(start, start + length));
    }

    private void keepInSight(int before, int now) {
        Span part = span.get();
        boolean was = before >= part.first() && before <= part.last();
        double margin = AHEAD * part.length();
        if (!was || !zoomed()) return;
        if (now > part.last()) fit(now + margin - part.length(), part.length());
        if (now < part.first()) fit(now - margin, part.length());
    }

    private Span all() {
        return new Span(0, Math.max(1, steps.get()));
    }
}
