package nascope.app.hands;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import nascope.app.inspector.MeddlingViewModel;
import nascope.app.inspector.OperationKeys;
import nascope.base.Texts;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/** What can be done to one edge, with the keys that do the same to the selected one. */
final class EdgeMenu extends ContextMenu {
    private static final double SWATCH = 12;

    private final MeddlingViewModel model;
    private final CellEdge edge;
    private final Theme theme;

    EdgeMenu(MeddlingViewModel model, CellEdge edge, SearchSpace space, Theme theme) {
        this.model = model;
        this.edge = edge;
        this.theme = theme;
        setId("edge-menu");
        EdgeConstraint constraint = model.constraintOf(edge);
        Menu pin = new Menu(Texts.text("app.hands.EdgeMenu.pin-to"));
        Menu forbid = new Menu(Texts.text("app.hands.EdgeMenu.forbid"));
        for (Operation candidate : space.candidates()) {
            pin.getItems().add(pin(candidate));
            forbid.getItems().add(forbid(candidate, !constraint.leavesOpen(candidate)));
        }
        boolean free = constraint.equals(EdgeConstraint.free());
        boolean dropped = constraint instanceof EdgeConstraint.Dropped;
        MenuItem drop = item(Texts.text("app.hands.EdgeMenu.drop"), "D", () -> model.drop(List.of(edge)));
        drop.setDisable(dropped);
        MenuItem restore = item(
                Texts.text("app.hands.EdgeMenu.restore"),
                Texts.text("app.hands.EdgeMenu.shift-d"),
                () -> model.restore(edge));
        restore.setDisable(free);
        MenuItem title = new MenuItem(Texts.text(
                "app.hands.EdgeMenu.edge",
                space.topology().edges().get(edge.index()).label()));
        title.setDisable(true);
        getItems()
                .addAll(
                        title,
                        new SeparatorMenuItem(),
                        pin,
                        forbid,
                        drop,
                        restore,
                        new SeparatorMenuItem(),
                        item(
                                Texts.text("app.hands.EdgeMenu.boost"),
                                "G",
                                () -> model.shiftNone(edge, -MeddlingViewModel.NUDGE)),
                        item(
                                Texts.text("app.hands.EdgeMenu.weaken"),
                                Texts.text("app.hands.EdgeMenu.shift-g"),
                                () -> model.shiftNone(edge, MeddlingViewModel.NUDGE)));
    }

    private MenuItem pin(Operation operation) {
        MenuItem item = item(
                operation.shortLabel(), OperationKeys.digit(operation).orElse(""), () -> model.pin(edge, operation));
        java.awt.Color color = theme.of(operation);
        item.setGraphic(new Rectangle(SWATCH, SWATCH, Color.rgb(color.getRed(), color.getGreen(), color.getBlue())));
        return item;
    }

    private MenuItem forbid(Operation operation, boolean forbidden) {
        CheckMenuItem item = new CheckMenuItem(operation.shortLabel());
        item.setSelected(forbidden);
        item.setOnAction(event -> model.toggleForbidden(edge, operation));
        return item;
    }

    private static MenuItem item(String text, String key, Runnable action) {
        MenuItem item = new MenuItem(key.isEmpty() ? text : text + "   " + key);
        item.setOnAction(event -> action.run());
        return item;
    }
}
