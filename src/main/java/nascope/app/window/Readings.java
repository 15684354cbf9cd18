package nascope.app.window;

import javafx.scene.layout.Region;
import nascope.app.inspector.InspectorView;
import nascope.app.instruments.InstrumentsView;

/** The instruments, and the inspector as a drawer over all but the first of them: it opens without moving anything. */
final class Readings extends Region {
    private final InstrumentsView instruments;
    private final InspectorView inspector;

    Readings(InstrumentsView instruments, InspectorView inspector) {
        this.instruments = instruments;
        this.inspector = inspector;
        getChildren().addAll(instruments, inspector);
        inspector.visibleProperty().addListener((property, before, now) -> instruments.cover(now));
        instruments.cover(inspector.isVisible());
    }

    @Override
    protected void layoutChildren() {
        instruments.resizeRelocate(0, 0, getWidth(), getHeight());
        instruments.layout();
        double top = snapPositionY(instruments.belowFirst());
        double height = getHeight() - top;
        inspector.setOpacity(height > 0 ? 1 : 0); // where the first has all the room, there is none for it
        inspector.setMouseTransparent(height <= 0);
        inspector.resizeRelocate(0, top, getWidth(), Math.max(0, height));
    }
}
