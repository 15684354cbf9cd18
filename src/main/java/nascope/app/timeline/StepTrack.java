package nascope.app.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import nascope.app.control.Tip;
import nascope.app.live.TimeZoom;
import nascope.base.Texts;
import nascope.picture.chart.TimeScale;
import nascope.picture.look.Numbers;
import nascope.picture.strip.StripLabels;
import org.jspecify.annotations.Nullable;

/**
 * The line of the branch that is shown, with a scrubber, its marks above and round numbers below. A mouse reaches every
 * px, the keys and the step field every step.
 */
final class StepTrack extends Pane {
    static final double HEIGHT = 40;

    private static final double LEFT = StripLabels.WIDTH + 6; // px left of the line, where the film has its names
    private static final double RIGHT = 14;
    static final double LINE_Y = 16;
    private static final double LINE = 5;
    private static final double THUMB = 16;
    private static final double MARK = 9;
    private static final Map<Mark.Kind, String> STYLES = Map.of(
            Mark.Kind.EVENT, "event-mark",
            Mark.Kind.FORK, "fork-mark",
            Mark.Kind.FLAG, "flag-mark",
            Mark.Kind.PATTERN, "sign-pattern",
            Mark.Kind.PASSING, "sign-passing",
            Mark.Kind.ALARM, "sign-alarm",
            Mark.Kind.LOSS, "sign-loss",
            Mark.Kind.GAIN, "sign-gain",
            Mark.Kind.CHANGE, "sign-change");
    private static final int MOST_WORDS = 8; // lines in a mark's tooltip
    private static final String HELP = Texts.text("app.timeline.StepTrack.click-or-drag-to-look");

    private final TimelineViewModel model;
    private final Region whole = region("track-whole");
    private final Region done = region("track-done");
    private final Region before = region("track-before");
    private final Region thumb = region("track-thumb");
    private final Tooltip tip = new Tip(HELP); // of the marks too: one of their own would lose to it
    private final List<Label> numbers = new ArrayList<>();
    private final List<Region> marks = new ArrayList<>();
    private @Nullable TimeScale laidOut; // null before the first layout; what numbers and marks are there for
    private List<Mark> marked = List.of();

    StepTrack(TimelineViewModel model) {
        this.model = model;
        setId("track");
        getStyleClass().add("track");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Texts.text("app.timeline.StepTrack.step-that-is-shown"));
        setFocusTraversable(true);
        Tooltip.install(this, tip);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().addAll(whole, done, before, thumb);
        setOnMousePressed(this::scrub);
        setOnMouseDragged(this::scrub);
        setOnKeyPressed(this::pressed);
        model.stepProperty().addListener((property, old, now) -> {
            requestLayout();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        model.newestProperty().addListener((property, old, now) -> requestLayout());
        model.zoom().spanProperty().addListener((property, old, now) -> requestLayout());
        model.marksProperty().addListener((property, old, now) -> requestLayout());
    }

    /** Where the steps in sight lie in a timeline of a width. */
    static TimeScale scale(double width, TimeZoom zoom) {
        return zoom.scale(LEFT, width - RIGHT);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> model.stepProperty().doubleValue();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> model.newestProperty().doubleValue();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private void scrub(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) return;
        model.moveTo(scale().stepAt(event.getX()));
    }

    /** The keys of time, which the scroll pane around would keep. */
    private void pressed(KeyEvent event) {
        if (event.isAltDown()) return; // moves what is in sight
        int number = event.isShiftDown() ? 10 : 1;
        switch (event.getCode()) {
            case LEFT -> {
                if (event.isShortcutDown()) model.toPreviousMark();
                else model.back(number);
            }
            case RIGHT -> {
                if (event.isShortcutDown()) model.toNextMark();
                else model.forward(number);
            }
            case HOME -> model.toStart();
            case END -> model.goLive();
            case SPACE -> {
                if (event.isShiftDown()) model.replay().toggle();
                else model.replay().toggleHere();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private TimeScale scale() {
        return scale(getWidth(), model.zoom());
    }

    @Override
    protected void layoutChildren() {
        TimeScale scale = scale();
        List<Mark> now = model.marksProperty().get();
        if (!scale.equals(laidOut) || !now.equals(marked)) {
            laidOut = scale;
            marked = now;
            putNumbers(scale);
            putMarks(scale);
        }
        place(whole, scale.right());
        place(done, scale.xOf(model.newestProperty().get()));
        double here = scale.xOf(model.stepProperty().get());
        place(before, here);
        thumb.setVisible(scale.shows(model.stepProperty().get()));
        thumb.resizeRelocate(here - THUMB / 2, LINE_Y - THUMB / 2, THUMB, THUMB);
    }

    /** From the left end to a px, as far as that is in sight. */
    private void place(Region line, double to) {
        TimeScale scale = scale();
        double end = Math.max(scale.left(), Math.min(to, scale.right()));
        line.resizeRelocate(scale.left(), LINE_Y - LINE / 2, end - scale.left(), LINE);
    }

    private void putNumbers(TimeScale scale) {
        getChildren().removeAll(numbers);
        numbers.clear();
        int distance = scale.roundDistance();
        for (long step = distance * (long) Math.ceil(scale.first() / distance);
                step <= scale.last();
                step += distance) {
            Label number = new Label(Numbers.text("%,d", step));
            number.getStyleClass().add("track-number");
            number.setManaged(false);
            number.setMouseTransparent(true);
            numbers.add(number);
            getChildren().add(number);
            number.applyCss(); // for its width
            double width = number.prefWidth(-1);
            double middle = scale.xOf((double) step) - width / 2;
            number.resizeRelocate(
                    Math.max(0, Math.min(middle, getWidth() - width)),
                    LINE_Y + THUMB / 2,
                    width,
                    number.prefHeight(-1));
        }
    }

    /** Marks that lie on each other become one, which tells of all and stands where the one stands that matters most. */
    private void putMarks(TimeScale scale) {
        getChildren().removeAll(marks);
        marks.clear();
        tip.setText(HELP);
        Map<Long, List<Mark>> byPlace = marked.stream()
                .filter(mark -> scale.shows(mark.step()))
                .collect(Collectors.groupingBy(
                        mark -> Math.round(scale.xOf(mark.step()) / MARK), TreeMap::new, Collectors.toList()));
        for (List<Mark> together : byPlace.values()) {
            Mark first = Collections.min(together, Comparator.comparing(Mark::kind));
            Region mark = region("track-mark");
            mark.getStyleClass().add(STYLES.get(first.kind()));
            mark.setAccessibleText(words(together));
            mark.setOnMouseEntered(event -> tip.setText(words(together)));
            mark.setOnMouseExited(event -> tip.setText(HELP));
            mark.setOnMousePressed(event -> {
                model.moveTo(first.step());
                event.consume();
            });
            mark.setMouseTransparent(false);
            mark.resizeRelocate(scale.xOf(first.step()) - MARK / 2, 0, MARK, MARK - 1);
            marks.add(mark);
            getChildren().add(mark);
        }
        thumb.toFront();
    }

    private static String words(List<Mark> marks) {
        String lines = marks.stream()
                .limit(MOST_WORDS)
                .map(mark -> Numbers.text(Texts.text("app.timeline.StepTrack.step-d-s"), mark.step(), mark.words()))
                .collect(Collectors.joining("\n"));
        return marks.size() <= MOST_WORDS
                ? lines
                : lines + Numbers.text(Texts.text("app.timeline.StepTrack.and-d-more"), marks.size() - MOST_WORDS);
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }
}
