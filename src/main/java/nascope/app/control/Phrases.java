package nascope.app.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import nascope.picture.look.Lettering;

/**
 * A line of phrases, what matters most first: where there is no room for all of them the last ones go, whole, rather than
 * that one is cut in two. All of them are in its tip.
 */
public final class Phrases extends Label {
    private static final double SLACK = 1; // px, widths are rounded

    private final StringProperty whole = new SimpleStringProperty("");

    /** @param phrases with dots, semicolons or commas between them */
    public Phrases(ObservableValue<String> phrases) {
        setMinWidth(0);
        Explained.explain(this, whole);
        whole.addListener((property, before, now) -> {
            requestLayout();
            show();
        });
        widthProperty().addListener((property, before, now) -> show());
        fontProperty().addListener((property, before, now) -> show());
        insetsProperty().addListener((property, before, now) -> show());
        whole.bind(phrases);
    }

    /** As wide as all of them, whatever is shown now. */
    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(sides() + measure(whole.get()) + SLACK);
    }

    private void show() {
        double room = getWidth() - sides();
        setText(room > 0 ? Lettering.fit(whole.get(), room, this::measure) : whole.get());
        setAccessibleText(whole.get());
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    private double measure(String words) {
        Text text = new Text(words);
        text.setFont(getFont());
        return text.getLayoutBounds().getWidth();
    }
}
