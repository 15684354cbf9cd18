package nascope.app.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.app.control.HeldSlider;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.search.method.Share;
import nascope.search.snapshot.EdgeConstraint;

/** The operations of an edge, the actions on it, and the formula. Made anew for every edge. */
final class EdgePane extends VBox {
    private static final double STRONGEST = 6; // log-odds at the ends of the slider

    private static final double NUMBERS_AND_ALL = 424; // px
    private static final double NUMBERS_AND_BAR = 372;
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final MeddlingViewModel model;
    private final MapsViewModel looks;
    private final BooleanProperty asNumbers;
    private final BooleanBinding tight; // see OperationRow
    private final BooleanBinding tightest;
    private final ObservableValue<Theme> theme;
    private final List<OperationRow> rows = new ArrayList<>();
    private final Slider strength = new HeldSlider(-STRONGEST, STRONGEST, 0);
    private final Label sentence = new Label();
    private final Label formula = new Label();
    private double logOdds = Double.NaN;
    private boolean following;

    /** @param maps lie under the table; shared by all panes, one after another */
    EdgePane(InspectorViewModel inspector, MapsPane maps, ObservableValue<Theme> theme, EdgeInspection edge) {
        model = inspector.meddling();
        looks = inspector.maps();
        asNumbers = inspector.asNumbersProperty();
        tight = asNumbers.and(widthProperty().lessThan(NUMBERS_AND_ALL));
        tightest = asNumbers.and(widthProperty().lessThan(NUMBERS_AND_BAR));
        this.theme = theme;
        getStyleClass().add("inspector-body");
        formula.setId("formula");
        formula.getStyleClass().add("figures");
        formula.setWrapText(true);
        Label heading = new Label(Texts.text("app.inspector.EdgePane.how-alpha-moved"));
        heading.getStyleClass().add("setup-heading");
        sentence.setId("alpha-sentence");
        sentence.setWrapText(true);
        getChildren().addAll(table(edge), sentence, actions(), strengthRow(), maps, heading, formula);
        show(edge);
    }

    void show(EdgeInspection edge) {
        OperationGauges.Scale scale = OperationGauges.Scale.of(edge.rows());
        for (int k = 0; k < rows.size(); k++) {
            EdgeInspection.Row row = edge.rows().get(k);
            boolean pinned = edge.constraint().equals(new EdgeConstraint.Pinned(row.operation()));
            rows.get(k).show(row, pinned, scale, theme.getValue());
        }
        logOdds = edge.noneLogOdds();
        following = true;
        if (!strength.isValueChanging()) strength.setValue(Double.isNaN(logOdds) ? 0 : -logOdds);
        following = false;
        sentence.setText(edge.sentence());
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
        Explained.explain(button, help);
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(Bindings.not(possible));
        return button;
    }

    /** To the right the edge is stronger: the log-odds of none against the rest, turned round. */
    private HBox strengthRow() {
        String help = Texts.text("app.inspector.EdgePane.log-odds-of-the-other");
        strength.setId("strength");
        strength.setBlockIncrement(MeddlingViewModel.NUDGE);
        Explained.explain(strength, help);
        strength.setAccessibleText(Texts.text("app.inspector.EdgePane.strength-of-the-edge-log"));
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
        table.add(numbersToggle(), 0, 0);
        table.add(new StackPane(gaugeHeadings(edge.share()), numberHeadings(edge.share())), 1, 0);
        for (int k = 0; k < edge.rows().size(); k++) {
            OperationRow row = new OperationRow(
                    model, looks, asNumbers, tight, tightest, k, edge.rows().get(k));
            row.addTo(table, k + 1);
            rows.add(row);
        }
        return table;
    }

    private ToggleButton numbersToggle() {
        ToggleButton toggle = new ToggleButton(Texts.text("app.inspector.EdgePane.numbers"));
        toggle.setId("as-numbers");
        toggle.getStyleClass().add("row-toggle");
        Explained.explain(toggle, Texts.text("app.inspector.EdgePane.numbers-in-place-of-bars"));
        toggle.selectedProperty().bindBidirectional(asNumbers);
        return toggle;
    }

    private HBox gaugeHeadings(Share share) {
        HBox headings = OperationGauges.headings(share);
        headings.visibleProperty().bind(asNumbers.not());
        return headings;
    }

    private HBox numberHeadings(Share share) {
        Label alpha = new Label(Texts.text("app.inspector.EdgePane.alpha"));
        alpha.getStyleClass().addAll("muted", "alpha-heading");
        tightest.addListener((property, before, now) -> alpha.pseudoClassStateChanged(TIGHT, now));
        alpha.pseudoClassStateChanged(TIGHT, tightest.get());
        Label columns = new Label(EdgeInspection.COLUMNS);
        columns.getStyleClass().addAll("figures", "muted");
        columns.setMinWidth(USE_PREF_SIZE);
        Explained.explain(
                columns,
                Numbers.text(
                        Texts.text("app.inspector.EdgePane.p-s-softmax-of-alpha"), share.oneOf(), StepRecord.WINDOW));
        HBox headings = new HBox(4, alpha, columns);
        headings.getStyleClass().add("operation-line");
        headings.visibleProperty().bind(asNumbers);
        headings.managedProperty().bind(asNumbers);
        return headings;
    }
}
