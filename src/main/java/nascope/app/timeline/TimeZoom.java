package nascope.app.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableIntegerValue;
import nascope.app.live.Cursor;
import nascope.picture.strip.TimeScale;

/**
 * Which part of the run the timeline shows: all of it, or less. The cursor stays in sight where it was; so a timeline that
 * shows the newest step follows the search.
 */
public final class TimeZoom {
    private static final double STEP = 2; // times as many steps in sight, for one key or button
    private static final double PAN = 0.25; // of the part in sight, the same
    private static final double LEAST = 10; // steps in sight
    private static final double AHEAD = 0.1; // of the part in sight, between the cursor and the end it came to

    /** From one step to another, which may lie between two. */
    public record Span(double first, double last) {
        double length() {
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
        show(fixed - (fixed - now.first()) * length / now.length(), length);
    }

    /** Shows what lies so many steps later. */
    public void pan(double by) {
        show(span.get().first() + by, span.get().length());
    }

    private void show(double first, double length) {
        double start = Math.max(0, Math.min(first, all().length() - length));
        span.set(new Span(start, start + length));
    }

    private void keepInSight(int before, int now) {
        Span part = span.get();
        boolean was = before >= part.first() && before <= part.last();
        double margin = AHEAD * part.length();
        if (!was || !zoomed()) return;
        if (now > part.last()) show(now + margin - part.length(), part.length());
        if (now < part.first()) show(now - margin, part.length());
    }

    private Span all() {
        return new Span(0, Math.max(1, steps.get()));
    }
}
