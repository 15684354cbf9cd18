package nascope.app.genotypes;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nascope.analysis.WiringShape;
import nascope.app.control.Explained;
import nascope.base.Texts;
import nascope.gallery.PublishedCell;
import nascope.picture.look.Numbers;

/** The published cells with the width and depth of each, to be put in first or second place. */
final class PublishedList extends VBox {
    PublishedList(GenotypesViewModel model) {
        getStyleClass().add("published");
        ListView<PublishedCell> list = new ListView<>();
        list.setId("published-cells");
        model.publishedProperty()
                .addListener((property, before, now) -> list.getItems().setAll(now));
        Explained.explain(list, Texts.text("app.genotypes.PublishedList.enter-shows"));
        list.setAccessibleText(Texts.text("app.genotypes.PublishedList.published-cells"));
        list.setCellFactory(view -> new Cell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            chosen(list).ifPresent(event.isShiftDown() ? model::compareWith : model::show);
            event.consume();
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2)
                chosen(list).ifPresent(event.isShiftDown() ? model::compareWith : model::show);
        });
        setVgrow(list, Priority.ALWAYS);
        var none = list.getSelectionModel().selectedItemProperty().isNull();
        var show = GenotypesView.button(
                "show-published",
                Texts.text("app.genotypes.PublishedList.show"),
                Texts.text("app.genotypes.PublishedList.puts-it-in-first-place"),
                () -> chosen(list).ifPresent(model::show));
        var compare = GenotypesView.button(
                "compare-published",
                Texts.text("app.genotypes.PublishedList.compare"),
                Texts.text("app.genotypes.PublishedList.puts-it-in-second-place"),
                () -> chosen(list).ifPresent(model::compareWith));
        show.disableProperty().bind(none);
        compare.disableProperty().bind(none);
        HBox buttons = new HBox(show, compare);
        buttons.getStyleClass().add("runs-buttons");
        Label title = new Label(Texts.text("app.genotypes.PublishedList.published-cells"));
        title.getStyleClass().add("muted");
        title.setLabelFor(list);
        getChildren().addAll(title, list, buttons);
    }

    private static Optional<PublishedCell> chosen(ListView<PublishedCell> list) {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private static final class Cell extends ListCell<PublishedCell> {
        Cell() {
            setPrefWidth(0); // as wide as the list
        }

        @Override
        protected void updateItem(PublishedCell cell, boolean empty) {
            super.updateItem(cell, empty);
            setText(null);
            setGraphic(empty ? null : row(cell));
            Explained.explain(
                    this,
                    empty
                            ? ""
                            : shape(cell, Texts.text("app.genotypes.PublishedList.width-depth")) + "\n" + cell.paper()
                                    + "\n" + cell.source());
        }

        private static HBox row(PublishedCell cell) {
            Label name = new Label(cell.name());
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label shape = new Label(shape(cell, Texts.text("app.genotypes.PublishedList.w-d")));
            shape.getStyleClass().add("muted");
            shape.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(name, shape);
            row.setAccessibleText(
                    cell.name() + ", " + shape(cell, Texts.text("app.genotypes.PublishedList.width-depth")));
            return row;
        }

        /** Of its first kind of cell, the normal one where there is one. */
        private static String shape(PublishedCell cell, String form) {
            return cell.genotype().wirings().values().stream()
                    .limit(1)
                    .map(WiringShape::of)
                    .map(shape -> Numbers.text(form, shape.width(), shape.depth()))
                    .collect(Collectors.joining());
        }
    }
}
