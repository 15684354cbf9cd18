package nascope.app.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nascope.app.control.Tip;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.search.snapshot.EdgeConstraint;

/** The actions on an edge, its operations and the formula. Made anew for every edge. */
final class EdgePane extends VBox {
    private static final double STRONGEST = 6; // log-odds at the ends of the slider

    private final MeddlingViewModel model;
    private final MapsViewModel looks;
    private final List<OperationRow> rows = new ArrayList<>();
    private final Slider strength = new Slider(-STRONGEST, STRONGEST, 0);
    private final Label formula = new Label();
    private double logOdds = Double.NaN;
    private boolean following;

    /** @param maps lie under the table; shared by all panes, one after another */
    EdgePane(MeddlingViewModel model, MapsViewModel looks, MapsPane maps, EdgeInspection edge) {
        this.model = model;
        this.looks = looks;
        getStyleClass().add("inspector-body");
        formula.setId("formula");
        formula.getStyleClass().add("figures");
        formula.setWrapText(true);
        Label heading = new Label(Texts.text("app.inspector.EdgePane.how-alpha-moved"));
        heading.getStyleClass().add("setup-heading");
        getChildren().addAll(actions(), strengthRow(), table(edge), maps, heading, formula);
        show(edge);
    }

    void show(EdgeInspection edge) {
        for (int k = 0; k < rows.size(); k++) {
            EdgeInspection.Row row = edge.rows().get(k);
            rows.get(k).show(row, edge.constraint().equals(new EdgeConstraint.Pinned(row.operation())));
        }
        logOdds = edge.noneLogOdds();
        following = true;
        if (!strength.isValueChanging()) strength.setValue(Double.isNaN(logOdds) ? 0 : -logOdds);
        following = false;
        formula.setText(edge.formula());
    }

    private FlowPane actions() {
        FlowPane actions = new FlowPane(
                6,
                6,
                button(
                        "drop",
                        Texts.text("app.inspector.EdgePane.drop"),
                        Texts.text("app.inspector.EdgePane.take-the-edge-away-d"),
                        model::drop,
                        model.availableProperty()),
                button(
                        "restore",
                        Texts.text("app.inspector.EdgePane.restore"),
                        Texts.text("app.inspector.EdgePane.take-drop-pin-and-forbid"),
                        model::restore,
                        model.availableProperty()),
                button(
                        "boost",
                        Texts.text("app.inspector.EdgePane.boost"),
                        Texts.text("app.inspector.EdgePane.make-none-less-likely-g"),
                        model::boost,
                        model.availableProperty()),
                button(
                        "weaken",
                        Texts.text("app.inspector.EdgePane.weaken"),
                        Texts.text("app.inspector.EdgePane.make-none-more-likely-shift"),
                        model::weaken,
                        model.availableProperty()));
        actions.getStyleClass().add("inspector-actions");
        return actions;
    }

    private static Button button(
            String id, String text, String help, Runnable action, ObservableBooleanValue possible) {
        Button button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tip(help));
        button.setAccessibleHelp(help);
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(Bindings.not(possible));
        return button;
    }

    /** To the right the edge is stronger: the log-odds of none against the rest, turned round. */
    private HBox strengthRow() {
        String help = Texts.text("app.inspector.EdgePane.log-odds-of-the-other");
        strength.setId("strength");
        strength.setBlockIncrement(MeddlingViewModel.NUDGE);
        strength.setTooltip(new Tip(help));
        strength.setAccessibleText(Texts.text("app.inspector.EdgePane.strength-of-the-edge-log"));
        strength.setAccessibleHelp(help);
        strength.disableProperty().bind(model.availableProperty().not());
        strength.valueProperty().addListener((property, before, now) -> moved());
        strength.valueChangingProperty().addListener((property, before, now) -> moved());
        HBox.setHgrow(strength, Priority.ALWAYS);
        Label weak = new Label(Texts.text("app.inspector.EdgePane.weak"));
        weak.setLabelFor(strength);
        HBox row = new HBox(8, weak, strength, new Label(Texts.text("app.inspector.EdgePane.strong")));
        row.getStyleClass().add("strength");
        return row;
    }

    private void moved() {
        if (following || strength.isValueChanging() || Double.isNaN(logOdds)) return;
        model.shiftNone(-strength.getValue() - logOdds);
    }

    private GridPane table(EdgeInspection edge) {
        GridPane table = new GridPane();
        table.getStyleClass().add("operations-table");
        Label columns = new Label(EdgeInspection.COLUMNS);
        columns.getStyleClass().addAll("figures", "muted", "operation-columns");
        columns.setMinWidth(USE_PREF_SIZE);
        columns.setTooltip(new Tip(Numbers.text("""
                p: softmax of alpha
                gate: z of the step
                cost: ∂L/∂z of the step, – where it was not computed
                mean: cost over those of the last %d steps that computed it
                params, mul-add: weights, and multiplications with them for one image, in all cells of the kind""", StepRecord.WINDOW)));
        Label open = new Label(Texts.text("app.inspector.EdgePane.open"));
        open.getStyleClass().add("muted");
        Label alpha = new Label(Texts.text("app.inspector.EdgePane.alpha"));
        alpha.getStyleClass().add("muted");
        table.add(open, 0, 0, 2, 1);
        table.add(alpha, 2, 0, 2, 1);
        table.add(columns, 4, 0);
        for (int k = 0; k < edge.rows().size(); k++) {
            OperationRow row = new OperationRow(model, looks, k, edge.rows().get(k));
            row.addTo(table, k + 1);
            rows.add(row);
        }
        return table;
    }
}
