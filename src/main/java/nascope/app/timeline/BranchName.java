package nascope.app.timeline;

import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import nascope.app.control.Explained;
import nascope.app.control.Focus;
import nascope.app.control.Refused;
import nascope.app.control.Writing;
import nascope.base.Texts;
import nascope.picture.look.BranchTint;
import nascope.picture.look.Theme;

/** The name of a branch, behind which is what can be done with it; a field while it gets another name. */
final class BranchName {
    private static final double TINT_RADIUS = 4; // px

    private BranchName() {}

    /** Made anew for another theme: bound to it, it would stay as long as the window. */
    static Control of(BranchesViewModel model, BranchRow branch, Theme theme) {
        return branch.equals(model.renamedProperty().get()) ? field(model, branch) : menu(model, branch, theme);
    }

    /** The colour of a branch. */
    static Color color(BranchRow branch, Theme theme) {
        java.awt.Color tint = BranchTint.of(branch.id(), theme);
        return Color.rgb(tint.getRed(), tint.getGreen(), tint.getBlue());
    }

    private static MenuButton menu(BranchesViewModel model, BranchRow branch, Theme theme) {
        MenuButton name = new MenuButton(branch.name(), new Circle(TINT_RADIUS, color(branch, theme)));
        name.setId("branch-" + branch.id());
        name.getStyleClass().add("branch-name");
        name.setMinWidth(MenuButton.USE_PREF_SIZE);
        Explained.explain(
                name,
                branch.current()
                        ? Texts.text("app.timeline.BranchName.the-branch-the-search-is")
                        : Texts.text("app.timeline.BranchName.switch-to-this-branch-ctrl"));
        name.setAccessibleText(Texts.text("app.timeline.BranchName.branch") + branch.name());
        Refused.where(name, model.elsewhereProperty());
        if (!branch.current())
            name.getItems().add(item(Texts.text("app.timeline.BranchName.switch-to-it"), () -> model.switchTo(branch)));
        name.getItems().add(item(Texts.text("app.timeline.BranchName.rename"), () -> model.beginRenaming(branch)));
        if (branch.deletable())
            name.getItems().add(item(Texts.text("app.timeline.BranchName.delete"), () -> model.delete(branch)));
        name.setOnHidden(event -> {
            Focus.toWindow(name);
        });
        return name;
    }

    private static TextField field(BranchesViewModel model, BranchRow branch) {
        TextField field = new TextField(branch.name());
        field.setId("branch-rename");
        field.getStyleClass().addAll("field", "branch-rename");
        Explained.explain(field, Texts.text("app.timeline.BranchName.enter-takes-the-name-over"));
        field.setAccessibleText(Texts.text("app.timeline.BranchName.name-of-the-branch"));
        field.setOnAction(event -> model.rename(field.getText()));
        Writing.onEscape(field, model::cancelRenaming);
        field.sceneProperty().addListener((property, before, now) -> {
            if (now == null) return;
            field.requestFocus();
            field.selectAll();
        });
        return field;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
