package nascope.app.inspector;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.app.control.OneOf;
import nascope.app.control.Words;
import nascope.app.paint.Pictures;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.picture.MapPicture;
import nascope.picture.look.Theme;

/** One image and its feature maps before and after an operation. Its size does not depend on what it shows. */
final class MapsPane extends VBox {
    private static final int SIDE =
            32; // of a map, in pixels: a multiple of most maps' sides, and a row fits the least window

    private final MapsViewModel model;
    private final ObservableValue<Theme> theme;
    private final Label beforeWords = new Label();
    private final Label afterWords = new Label();
    private final Label note = new Label();
    private final ImageView image = pixels("maps-image");
    private final ImageView before = pixels("maps-before");
    private final ImageView after = pixels("maps-after");

    MapsPane(MapsViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        setId("maps");
        getStyleClass().add("maps");
        beforeWords.setId("maps-before-words");
        afterWords.setId("maps-after-words");
        note.setId("maps-note");
        note.getStyleClass().add("muted");
        Label meaning = new Label(Texts.text("app.inspector.MapsPane.blue-below-0-vermilion-above"));
        meaning.getStyleClass().add("muted");
        int strip = MapPicture.width(MapsContent.MOST_CHANNELS, SIDE);
        VBox about = new VBox(3, note, meaning);
        about.setAlignment(Pos.CENTER_LEFT);
        HBox top = new HBox(8, place(image, MapPicture.width(1, SIDE)), about);
        getChildren()
                .addAll(
                        heading(),
                        top,
                        new VBox(3, beforeWords, place(before, strip), afterWords, place(after, strip)));
        visibleProperty().bind(model.operationProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        model.contentProperty().addListener((property, old, now) -> show());
        model.missingProperty().addListener((property, old, now) -> show());
        theme.addListener((property, old, now) -> show());
        show();
    }

    private static ImageView pixels(String id) {
        ImageView view = new ImageView();
        view.setId(id);
        view.setSmooth(false); // a pixel is a number
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        return view;
    }

    private static StackPane place(ImageView view, int width) {
        StackPane place = new StackPane(view);
        place.getStyleClass().add("maps-place");
        place.setMinSize(width, MapPicture.height(SIDE));
        place.setMaxSize(width, MapPicture.height(SIDE));
        return place;
    }

    private HBox heading() {
        Label title = new Label(Texts.text("app.inspector.MapsPane.one-image-before-and-after"));
        title.getStyleClass().add("setup-heading");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox heading = new HBox(6, title, spring, cells());
        heading.getStyleClass().add("maps-heading");
        return heading;
    }

    private ComboBox<Integer> cells() {
        ComboBox<Integer> cells = new OneOf<>();
        cells.setId("maps-cell");
        cells.setConverter(new Words<>(number -> Texts.text("app.inspector.MapsPane.cell", number + 1)));
        Explained.explain(
                cells,
                Texts.text("app.inspector.MapsPane.which-cell-of-the-network"),
                Texts.text("app.inspector.MapsPane.cell-to-look-into"));
        cells.setOnAction(event -> {
            Integer chosen = cells.getValue();
            if (chosen != null && !chosen.equals(model.chosenCellProperty().get())) model.chooseCell(chosen);
        });
        model.cellsProperty().addListener((property, old, now) -> offer(cells, now));
        model.chosenCellProperty()
                .addListener((property, old, now) ->
                        offer(cells, model.cellsProperty().get()));
        offer(cells, model.cellsProperty().get());
        return cells;
    }

    private void offer(ComboBox<Integer> cells, List<Integer> numbers) {
        if (!cells.getItems().equals(numbers)) cells.getItems().setAll(numbers);
        cells.setValue(numbers.isEmpty() ? null : model.chosenCellProperty().get());
        cells.setDisable(numbers.size() < 2);
    }

    private void show() {
        MapsContent content = model.contentProperty().get();
        if (content == null) {
            beforeWords.setText(Texts.text("app.inspector.MapsPane.before"));
            afterWords.setText(Texts.text("app.inspector.MapsPane.after"));
            note.setText(model.missingProperty().get());
            for (ImageView view : List.of(image, before, after)) view.setImage(null);
            return;
        }
        beforeWords.setText(content.beforeWords());
        afterWords.setText(content.afterWords());
        note.setText(content.note());
        show(
                image,
                MapPicture.ofImage(content.image(), SIDE, theme.getValue()),
                Texts.text("app.inspector.MapsPane.the-image"));
        show(before, maps(content.before()), content.beforeWords());
        show(after, maps(content.after()), content.afterWords());
    }

    private BufferedImage maps(List<Table> channels) {
        return MapPicture.ofMaps(channels, SIDE, theme.getValue());
    }

    private static void show(ImageView view, BufferedImage painted, String words) {
        view.setImage(Pictures.image(painted));
        view.setAccessibleText(words);
    }
}
