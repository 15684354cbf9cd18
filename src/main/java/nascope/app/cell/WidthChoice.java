package nascope.app.cell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import nascope.base.Texts;
import nascope.picture.cell.WidthScale;
import nascope.run.RunHistory;
import nascope.search.method.Share;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

/** Which scale the widths of edges have, and from which step on changes count. */
public final class WidthChoice {
    /** The scales as the window names them. */
    public enum Kind {
        ABSOLUTE(Texts.text("app.cell.WidthChoice.absolute-0-1")),
        RELATIVE(Texts.text("app.cell.WidthChoice.relative-to-1-k")),
        CHANGE(Texts.text("app.cell.WidthChoice.change-since-mark"));

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final int NO_MARK = -1;

    private final ObservableValue<SearchSpace> space;
    private final ObservableValue<SearchSnapshot> shown;
    private final ObservableValue<Share> share;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ABSOLUTE);
    private final ReadOnlyObjectWrapper<WidthScale> scale = new ReadOnlyObjectWrapper<>(new WidthScale.Absolute());
    private final ReadOnlyIntegerWrapper markStep = new ReadOnlyIntegerWrapper(NO_MARK);
    private Optional<WidthScale.ChangeSince> mark = Optional.empty();

    /**
     * The absolute scale and no mark.
     *
     * @param space another one clears the mark
     * @param run the steps that all branches of a run come from; another object is another run, which clears the mark
     * @param shown the state that is shown; null while there is none
     * @param share what shares of operations are for the method of the run
     */
    WidthChoice(
            ObservableValue<SearchSpace> space,
            ObservableValue<RunHistory> run,
            ObservableValue<SearchSnapshot> shown,
            ObservableValue<Share> share) {
        this.space = space;
        this.share = share;
        this.shown = shown;
        space.addListener((property, before, now) -> clearMark());
        run.addListener((property, before, now) -> clearMark());
        kind.addListener((property, before, now) -> choose());
        share.addListener((property, before, now) -> choose());
        choose();
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    public ReadOnlyObjectProperty<WidthScale> scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /** The step from which on changes count; −1 while there is no mark. */
    public ReadOnlyIntegerProperty markStepProperty() {
        return markStep.getReadOnlyProperty();
    }

    // -- commands

    public void next() {
        List<Kind> kinds = List.of(Kind.values());
        kind.set(kinds.get((kinds.indexOf(kind.get()) + 1) % kinds.size()));
    }

    /** Changes count from the state that is shown, and are shown from now on. */
    public void setMark() {
        mark = Optional.of(sinceShown());
        kind.set(Kind.CHANGE);
        choose();
    }

    /** Without a mark there is no change to show. */
    private void clearMark() {
        mark = Optional.empty();
        markStep.set(NO_MARK);
        if (kind.get() == Kind.CHANGE) kind.set(Kind.ABSOLUTE);
    }

    private void choose() {
        scale.set(
                switch (kind.get()) {
                    case ABSOLUTE -> new WidthScale.Absolute(Optional.of(share.getValue()));
                    case RELATIVE -> new WidthScale.RelativeToUniform();
                    case CHANGE -> change();
                });
    }

    /** Who asks for changes before there is a mark means changes from now on. */
    private WidthScale change() {
        if (mark.isEmpty()) mark = Optional.of(sinceShown());
        return mark.get();
    }

    private WidthScale.ChangeSince sinceShown() {
        markStep.set(shown.getValue() == null ? 0 : shown.getValue().step());
        SearchSnapshot state = shown.getValue() == null ? BlankCell.snapshot(space.getValue()) : shown.getValue();
        return WidthScale.ChangeSince.of(space.getValue(), state);
    }
}
