package nascope.app.hands;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;
import nascope.app.cell.CellViewModel;
import nascope.app.cell.EdgeHands;
import nascope.app.inspector.MeddlingViewModel;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellEdge;
import org.jspecify.annotations.Nullable;

/** Hands on the drawing, which do what the inspector's controls do. */
public final class HandsView implements EdgeHands {
    private static final double NOTCH = 0.1; // of log-odds, a turn of the wheel
    private static final Duration REST = Duration.millis(300); // after which the wheel has been turned

    private final MeddlingViewModel model;
    private final CellViewModel cell;
    private final ObservableValue<Theme> theme;
    private final Node owner;
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable CellEdge turned; // null while the wheel rests
    private int notches;

    /** @param owner beside which menus open */
    public HandsView(MeddlingViewModel model, CellViewModel cell, ObservableValue<Theme> theme, Node owner) {
        this.model = model;
        this.cell = cell;
        this.theme = theme;
        this.owner = owner;
        rest.setOnFinished(event -> turn());
    }

    @Override
    public void menu(CellEdge edge, double screenX, double screenY) {
        if (!model.possibleProperty().get() || cell.snapshotProperty().get() == null) return;
        new EdgeMenu(model, edge, cell.spaceProperty().get(), theme.getValue()).show(owner, screenX, screenY);
    }

    /** Turns that follow each other are one intervention. */
    @Override
    public String turn(CellEdge edge, int more) {
        if (!edge.equals(turned)) turn();
        turned = edge;
        notches += more;
        rest.playFromStart();
        return Numbers.text(Texts.text("app.hands.HandsView.strength"), notches * NOTCH);
    }

    @Override
    public void cut(List<CellEdge> edges) {
        model.drop(edges);
    }

    private void turn() {
        CellEdge edge = turned;
        double strength = notches * NOTCH;
        turned = null;
        notches = 0;
        if (edge != null && strength != 0) model.shiftNone(edge, -strength);
    }
}
