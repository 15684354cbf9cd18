package nascope.app.takeout;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.app.control.Focus;
import nascope.app.control.FocusRound;
import nascope.app.control.OneOf;
import nascope.app.control.Seldom;
import nascope.app.control.Words;
import nascope.base.Texts;
import nascope.export.RunViews;
import nascope.export.named.AnyFile;
import nascope.export.named.FileKind;
import nascope.picture.look.Theme;

/** Lies over the window: what is to be taken out and how, and how far that is. Fields that do not count are grey. */
public final class TakeOutCard extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TakeOutViewModel model;
    private final TakeOutForm form;
    private final GridPane fields = new GridPane();

    public TakeOutCard(TakeOutViewModel model) {
        this.model = model;
        form = model.form();
        setId("take-out");
        getStyleClass().addAll("panel", "take-out");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        fields.getStyleClass().add("take-out-fields");
        BooleanBinding several = is(FileKind.FILM, FileKind.NUMBERS);
        BooleanBinding painted = is(FileKind.PICTURE, FileKind.FILM);
        ComboBox<?> forms = choice(
                "take-out-form",
                Texts.text("app.takeout.TakeOutCard.form"),
                Texts.text("app.takeout.TakeOutCard.form-help"),
                form.formProperty(),
                AnyFile.forms(),
                TakeOutForm::words);
        choice(
                        "take-out-view",
                        Texts.text("app.takeout.TakeOutCard.view"),
                        Texts.text("app.takeout.TakeOutCard.view-help"),
                        form.viewProperty(),
                        RunViews.names(),
                        TakeOutForm::words)
                .disableProperty()
                .bind(painted.not());
        choice(
                        "take-out-colours",
                        Texts.text("app.takeout.TakeOutCard.colours"),
                        Texts.text("app.takeout.TakeOutCard.colours-help"),
                        form.coloursProperty(),
                        List.of(Theme.LIGHT, Theme.DARK),
                        TakeOutForm::words)
                .disableProperty()
                .bind(painted.not());
        row(
                painted,
                number("take-out-width", Texts.text("app.takeout.TakeOutCard.width-help"), form.width()),
                number("take-out-height", Texts.text("app.takeout.TakeOutCard.height-help"), form.height()),
                number("take-out-scale", Texts.text("app.takeout.TakeOutCard.scale-help"), form.scale()));
        row(
                several,
                number("take-out-from", Texts.text("app.takeout.TakeOutCard.from-help"), form.from()),
                number("take-out-to", Texts.text("app.takeout.TakeOutCard.to-help"), form.to()),
                number("take-out-every", Texts.text("app.takeout.TakeOutCard.every-help"), form.every()));
        row(
                is(FileKind.FILM),
                number("take-out-per-second", Texts.text("app.takeout.TakeOutCard.per-second-help"), form.perSecond()));
        visibleProperty().bind(model.shownProperty());
        FocusRound.in(this);
        Seldom.fill(this, heading(), fields, status(), buttons());
        visibleProperty().addListener((property, before, now) -> {
            if (now) forms.requestFocus();
        });
    }

    private BooleanBinding is(FileKind... kinds) {
        return Bindings.createBooleanBinding(() -> List.of(kinds).contains(form.kind()), form.formProperty());
    }

    private HBox heading() {
        Label title = new Label(Texts.text("app.takeout.TakeOutCard.title"));
        title.getStyleClass().add("panel-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button(Texts.text("app.takeout.TakeOutCard.close"));
        close.setId("take-out-close");
        close.setOnAction(event -> model.toggle());
        Explained.explain(close, Texts.text("app.takeout.TakeOutCard.close-esc"));
        HBox heading = new HBox(title, close);
        heading.getStyleClass().add("genotype-line");
        return heading;
    }

    private <T> ComboBox<T> choice(
            String id, String label, String help, Property<T> value, List<T> all, Function<T, String> words) {
        ComboBox<T> box = new OneOf<>();
        box.setId(id);
        box.getItems().addAll(all);
        box.setConverter(new Words<>(words));
        box.valueProperty().bindBidirectional(value);
        box.setMaxWidth(Double.MAX_VALUE);
        Explained.explain(box, help, label);
        int row = fields.getRowCount();
        fields.add(whole(label), 0, row);
        fields.add(box, 1, row, GridPane.REMAINING, 1);
        return box;
    }

    private void row(BooleanBinding counts, Node... labelled) {
        int row = fields.getRowCount();
        for (int column = 0; column < labelled.length; column++) {
            HBox pair = (HBox) labelled[column];
            Node label = pair.getChildren().remove(0);
            fields.addRow(row, label, pair);
            pair.disableProperty().bind(counts.not());
        }
    }

    /** Its name and the field itself. */
    private HBox number(String id, String help, NumberField number) {
        TextField text = new TextField();
        text.setId(id);
        text.setPrefColumnCount(6);
        text.getStyleClass().add("field");
        text.textProperty().bindBidirectional(number.textProperty());
        number.errorProperty()
                .addListener((property, before, now) -> text.pseudoClassStateChanged(WRONG, !now.isEmpty()));
        text.setOnAction(event -> Focus.toWindow(text));
        Explained.explain(text, help, number.name());
        return new HBox(whole(number.name()), text);
    }

    private static Label whole(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private HBox status() {
        Label words = new Label();
        words.setId("take-out-status");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty().bind(model.statusProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        model.failedProperty().addListener((property, before, now) -> words.pseudoClassStateChanged(WRONG, now));
        ProgressBar progress = new ProgressBar();
        progress.getStyleClass().add("journey");
        progress.progressProperty().bind(model.shareProperty());
        progress.visibleProperty().bind(model.busyProperty());
        HBox status = new HBox(words, progress);
        status.getStyleClass().add("take-out-status");
        return status;
    }

    private HBox buttons() {
        Button file = button(
                "take-out-file",
                Texts.text("app.takeout.TakeOutCard.file"),
                Texts.text("app.takeout.TakeOutCard.file-help"),
                () -> TakeOutChooser.choose(model, getScene().getWindow()));
        file.getStyleClass().add("accent");
        file.disableProperty().bind(model.busyProperty());
        Button copy = button(
                "take-out-copy",
                Texts.text("app.takeout.TakeOutCard.copy"),
                Texts.text("app.takeout.TakeOutCard.copy-help"),
                () -> model.copy(PictureClipboard::put));
        copy.disableProperty().bind(model.busyProperty());
        Button stop = button(
                "take-out-stop",
                Texts.text("app.takeout.TakeOutCard.stop"),
                Texts.text("app.takeout.TakeOutCard.stop-help"),
                model::stop);
        stop.disableProperty().bind(model.busyProperty().not());
        HBox buttons = new HBox(file, copy, stop);
        buttons.getStyleClass().add("genotype-line");
        return buttons;
    }

    private static Button button(String id, String label, String help, Runnable does) {
        Button button = new Button(label);
        button.setId(id);
        button.setOnAction(event -> does.run());
        Explained.explain(button, help);
        return button;
    }
}
