package nascope.app.genotypes;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import nascope.app.control.Explained;
import nascope.app.control.OneOf;
import nascope.app.control.Tip;
import nascope.app.control.Veil;
import nascope.app.control.Words;
import nascope.app.paint.PaintedCanvas;
import nascope.base.Texts;
import nascope.export.GenotypePlate;
import nascope.export.picture.PictureForms;
import nascope.picture.genotype.GenotypePicture;
import nascope.space.CellKind;
import nascope.space.GenotypeRule;
import org.jspecify.annotations.Nullable;

/** Genotypes over the window: published ones on the left, two texts above, what they are in a picture and in words below. */
public final class GenotypesView extends Veil {
    private static final double AROUND = 24; // px of the window that stay in sight on each side
    private static final double WIDEST = 1500;
    private static final int LINES = 5; // of words; more scroll

    private final GenotypesViewModel model;
    private final PaintedCanvas canvas;
    private final GenotypeFieldView first;
    private @Nullable GenotypePicture picture; // null while nothing is drawn

    /** Hidden until the model shows it. */
    public GenotypesView(GenotypesViewModel model) {
        super(model::toggle);
        setId("genotypes");
        this.model = model;
        canvas = new PaintedCanvas(this::paint);
        canvas.setId("genotypes-picture");
        Tooltip tip = new Tip();
        canvas.setOnMouseMoved(event -> tell(tip, picture == null ? "" : picture.tell(event.getX(), event.getY())));
        Tooltip.install(canvas, tip);
        first = new GenotypeFieldView(
                "genotype-first",
                Texts.text("app.genotypes.GenotypesView.genotype"),
                Texts.text("app.genotypes.GenotypesView.paste-here"),
                model.first());
        GenotypeFieldView second = new GenotypeFieldView(
                "genotype-second",
                Texts.text("app.genotypes.GenotypesView.compared-with"),
                Texts.text("app.genotypes.GenotypesView.a-second-one"),
                model.second());
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        HBox fields = new HBox(first, second);
        fields.getStyleClass().add("genotype-fields");
        VBox.setVgrow(canvas, Priority.ALWAYS);
        VBox right = new VBox(fields, row(), canvas, words());
        right.getStyleClass().add("genotypes-right");
        BorderPane card = new BorderPane(right);
        card.setTop(heading());
        card.setLeft(new PublishedList(model));
        card.getStyleClass().add("genotypes-card");
        card.maxWidthProperty().bind(widthProperty().map(width -> Math.min(WIDEST, width.doubleValue() - 2 * AROUND)));
        card.maxHeightProperty().bind(heightProperty().subtract(2 * AROUND));
        lay(model.shownProperty(), () -> card);
        Stream.of(model.drawnProperty(), model.kindProperty(), model.theme())
                .forEach(seen -> seen.addListener((property, before, now) -> canvas.invalidate()));
        canvas.accessibleTextProperty().bind(model.wordsProperty());
    }

    @Override
    protected void begin() {
        first.write();
    }

    /** Called once a frame. */
    public void onFrame() {
        if (isVisible()) canvas.paintIfStale();
    }

    private void paint(Graphics2D g, Rectangle2D bounds) {
        if (model.drawnProperty().get().isEmpty()) {
            picture = null;
            g.setColor(model.theme().getValue().panel());
            g.fill(bounds);
            return;
        }
        picture = new GenotypePicture(model.drawnProperty().get(), model.kinds(), bounds);
        picture.paint(g, model.theme().getValue());
    }

    private static void tell(Tooltip tip, String words) {
        if (words.isEmpty()) tip.hide();
        else tip.setText(words);
    }

    private HBox heading() {
        Label title = new Label(Texts.text("app.genotypes.GenotypesView.genotypes"));
        title.getStyleClass().add("panel-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = button(
                "close-genotypes",
                Texts.text("app.genotypes.GenotypesView.close"),
                Texts.text("app.genotypes.GenotypesView.close-esc"),
                model::toggle);
        HBox heading = new HBox(title, close);
        heading.getStyleClass().addAll("genotype-line", "genotypes-heading");
        return heading;
    }

    /** What can be put in, and what can be done with what is drawn. */
    private HBox row() {
        HBox row = new HBox();
        row.getStyleClass().add("runs-buttons");
        for (GenotypeRule rule : GenotypeRule.values())
            row.getChildren()
                    .add(button(
                            "run-by-" + rule.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            Texts.text("app.genotypes.GenotypesView.this-run", rule.label()),
                            Texts.text("app.genotypes.GenotypesView.the-genotype-at-the-step", rule.label()),
                            () -> model.showRun(rule)));
        Label status = new Label();
        status.setId("genotypes-status");
        status.textProperty().bind(model.statusProperty());
        status.setMinWidth(0);
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
        row.getChildren()
                .addAll(
                        button("swap-genotypes", "⇄", Texts.text("app.genotypes.GenotypesView.swap"), model::swap),
                        kinds(),
                        status,
                        button(
                                "copy-genotypes",
                                Texts.text("app.genotypes.GenotypesView.copy"),
                                Texts.text("app.genotypes.GenotypesView.copies-the-first"),
                                () -> model.copied().ifPresent(GenotypesView::copy)),
                        button(
                                "save-genotypes",
                                Texts.text("app.genotypes.GenotypesView.save"),
                                Texts.text("app.genotypes.GenotypesView.saves-the-picture", PictureForms.suffixes()),
                                this::save));
        return row;
    }

    private OneOf<Optional<CellKind>> kinds() {
        OneOf<Optional<CellKind>> kinds = new OneOf<>();
        kinds.setId("genotypes-kind");
        kinds.getItems().add(Optional.empty());
        for (CellKind kind : CellKind.values()) kinds.getItems().add(Optional.of(kind));
        kinds.setConverter(new Words<>(
                kind -> kind.map(one -> Texts.text("app.genotypes.GenotypesView.one-kind", one.label()))
                        .orElse(Texts.text("app.genotypes.GenotypesView.both-kinds"))));
        kinds.valueProperty().bindBidirectional(model.kindProperty());
        Explained.explain(
                kinds,
                Texts.text("app.genotypes.GenotypesView.which-cells-are-drawn"),
                Texts.text("app.genotypes.GenotypesView.cells-drawn"));
        return kinds;
    }

    private TextArea words() {
        TextArea words = new TextArea();
        words.setId("genotypes-words");
        words.setEditable(false);
        words.setWrapText(true);
        words.setPrefRowCount(LINES);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("genotypes-words");
        words.textProperty().bind(model.wordsProperty());
        Explained.explain(
                words,
                Texts.text("app.genotypes.GenotypesView.what-is-drawn-in-words"),
                Texts.text("app.genotypes.GenotypesView.in-words"));
        return words;
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("app.genotypes.GenotypesView.saves-the-picture", PictureForms.suffixes()));
        chooser.setInitialFileName(GenotypePlate.NAME);
        File target = chooser.showSaveDialog(getScene().getWindow());
        if (target != null) model.save(target.toPath());
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    static Button button(String id, String text, String help, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Explained.explain(button, help, text.length() > 1 ? text : help);
        button.setOnAction(event -> action.run());
        return button;
    }
}
