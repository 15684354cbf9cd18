package nascope.app.takeout;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import nascope.base.Texts;
import nascope.export.RecordedBranch;
import nascope.export.RunViews;
import nascope.export.named.AnyFile;
import nascope.export.named.FileForm;
import nascope.export.named.FileKind;
import nascope.export.named.Wanted;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.Measured;
import nascope.picture.instrument.all.Instruments;
import nascope.picture.look.Theme;

/** What a person wants to be taken out, field by field. */
public final class TakeOutForm {
    private static final int SCALE = 2; // a screen of today shows two px for one

    private final IntSupplier newest;
    private final ObjectProperty<FileForm> form =
            new SimpleObjectProperty<>(AnyFile.forms().get(0));
    private final StringProperty view =
            new SimpleStringProperty(RunViews.names().get(0));
    private final ObjectProperty<Theme> colours = new SimpleObjectProperty<>(Theme.LIGHT);
    private final NumberField width = new NumberField(
            Texts.text("app.takeout.TakeOutForm.width"), Wanted.WIDTH, Wanted.LEAST_SIDE, () -> Wanted.MOST_SIDE);
    private final NumberField height = new NumberField(
            Texts.text("app.takeout.TakeOutForm.height"), Wanted.HEIGHT, Wanted.LEAST_SIDE, () -> Wanted.MOST_SIDE);
    private final NumberField scale =
            new NumberField(Texts.text("app.takeout.TakeOutForm.scale"), SCALE, 1, () -> Wanted.MOST_SCALE);
    private final NumberField from;
    private final NumberField to;
    private final NumberField every;
    private final NumberField perSecond = new NumberField(
            Texts.text("app.takeout.TakeOutForm.per-second"), Wanted.PER_SECOND, 1, () -> Wanted.MOST_PER_SECOND);

    /** @param newest number of the newest step */
    TakeOutForm(IntSupplier newest) {
        this.newest = newest;
        from = new NumberField(Texts.text("app.takeout.TakeOutForm.from"), 0, 0, newest);
        to = new NumberField(Texts.text("app.takeout.TakeOutForm.to"), newest.getAsInt(), 0, newest);
        every = new NumberField(Texts.text("app.takeout.TakeOutForm.every"), 1, 1, () -> newest.getAsInt() + 1);
        form.addListener((property, before, now) -> everyAsUsual());
    }

    /** Another run, or one that has grown: all of its steps. */
    void renew(Theme theme) {
        colours.set(theme);
        from.set(0);
        to.set(newest.getAsInt());
        everyAsUsual();
    }

    /** A person named a file: its form is chosen, if there is one, with what is usual of it. */
    void follow(Path file) {
        Optional<FileKind> named = AnyFile.kind(file);
        if (named.isEmpty() || named.get() == kind()) return;
        AnyFile.forms().stream()
                .filter(known -> known.kind() == named.get())
                .filter(known -> file.toString().endsWith(known.mark()))
                .findFirst()
                .ifPresent(form::set);
    }

    /** A film of some length, numbers of every step. */
    private void everyAsUsual() {
        every.set(kind() == FileKind.FILM ? Wanted.distance(0, newest.getAsInt()) : 1);
    }

    public ObjectProperty<FileForm> formProperty() {
        return form;
    }

    FileKind kind() {
        return form.get().kind();
    }

    /** Name of what is in a picture. */
    public StringProperty viewProperty() {
        return view;
    }

    public ObjectProperty<Theme> coloursProperty() {
        return colours;
    }

    public NumberField width() {
        return width;
    }

    public NumberField height() {
        return height;
    }

    public NumberField scale() {
        return scale;
    }

    /** First step of a film or of numbers. */
    public NumberField from() {
        return from;
    }

    /** Last step of a film or of numbers. */
    public NumberField to() {
        return to;
    }

    /** Steps from one picture of a film, or one record, to the next. */
    public NumberField every() {
        return every;
    }

    /** Pictures of a film. */
    public NumberField perSecond() {
        return perSecond;
    }

    /** What is wrong with a field that counts for the form; empty if nothing is. */
    String error() {
        Stream<NumberField> painted = Stream.of(width, height, scale);
        Stream<NumberField> several = Stream.of(from, to, every);
        Stream<NumberField> all = switch (kind()) {
            case PICTURE -> painted;
            case FILM -> Stream.of(painted, several, Stream.of(perSecond)).flatMap(fields -> fields);
            case PAGE, NETWORK -> Stream.empty();
            case NUMBERS -> several;
        };
        return all.peek(NumberField::check)
                .map(field -> field.errorProperty().get())
                .filter(error -> !error.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * What the fields say.
     *
     * @param step of a picture
     * @param measured in the window, beside the run on show
     */
    Wanted wanted(int step, List<Measured> measured) {
        boolean several = kind() == FileKind.FILM || kind() == FileKind.NUMBERS;
        return new Wanted(
                RunViews.of(view.get()).orElseThrow().with(measured),
                colours.get(),
                width.value(),
                height.value(),
                scale.value(),
                step,
                several
                        ? RecordedBranch.steps(from.value(), Math.max(from.value(), to.value()), every.value())
                        : List.of(step),
                perSecond.value());
    }

    // -- words

    /** What a person calls a form. */
    static String words(FileForm form) {
        return form.mark() + " · "
                + switch (form.kind()) {
                    case PICTURE -> Texts.text("app.takeout.TakeOutForm.picture");
                    case FILM -> Texts.text("app.takeout.TakeOutForm.film");
                    case PAGE -> Texts.text("app.takeout.TakeOutForm.page");
                    case NUMBERS -> Texts.text("app.takeout.TakeOutForm.numbers");
                    case NETWORK -> Texts.text("app.takeout.TakeOutForm.network");
                };
    }

    /** What a person calls a view: of an instrument, its heading. */
    static String words(String view) {
        return Instruments.ALL.stream()
                .filter(instrument -> instrument.id().equals(view))
                .findFirst()
                .map(Instrument::title)
                .orElseGet(() -> switch (view) {
                    case RunViews.CELL -> Texts.text("app.takeout.TakeOutForm.view-cell");
                    case RunViews.FILM -> Texts.text("picture.strip.FilmPicture.title");
                    case RunViews.CHARTS -> Texts.text("app.takeout.TakeOutForm.view-charts");
                    default -> Texts.text("app.takeout.TakeOutForm.view-all");
                });
    }

    static String words(Theme theme) {
        return theme.dark() ? Texts.text("app.takeout.TakeOutForm.dark") : Texts.text("app.takeout.TakeOutForm.light");
    }
}
