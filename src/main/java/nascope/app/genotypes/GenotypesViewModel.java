package nascope.app.genotypes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import nascope.analysis.SelectedGenotype;
import nascope.app.files.FileWork;
import nascope.app.live.LiveSearch;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.base.WholeFile;
import nascope.export.GenotypePlate;
import nascope.export.named.NamedFile;
import nascope.export.picture.PictureForm;
import nascope.export.picture.PictureForms;
import nascope.export.picture.Plate;
import nascope.gallery.Gallery;
import nascope.gallery.PublishedCell;
import nascope.picture.genotype.NamedGenotype;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.run.FailureSentence;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.GenotypeRule;
import nascope.space.GenotypeText;
import org.jspecify.annotations.Nullable;

/** Two texts and the genotypes they are, drawn and described; published cells and that of the run on show to put in. */
public final class GenotypesViewModel {
    private static final int SCALE = 2; // px of a file to one of the picture

    private final LiveSearch live;
    private final ObservableValue<Theme> theme;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final GenotypeField first = new GenotypeField(Texts.text("app.genotypes.GenotypesViewModel.first"));
    private final GenotypeField second = new GenotypeField(Texts.text("app.genotypes.GenotypesViewModel.second"));
    private final ReadOnlyObjectWrapper<List<PublishedCell>> published = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<NamedGenotype>> drawn = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<CellKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private @Nullable CompletableFuture<Path> writing; // null when none is on its way

    /**
     * Nothing is shown, and both texts are empty.
     *
     * @param theme of pictures
     */
    public GenotypesViewModel(LiveSearch live, ObservableValue<Theme> theme) {
        this.live = live;
        this.theme = theme;
        first.readProperty().addListener((property, before, now) -> describe());
        second.readProperty().addListener((property, before, now) -> describe());
    }

    /** Whether it lies over the window. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    GenotypeField first() {
        return first;
    }

    GenotypeField second() {
        return second;
    }

    /** What is drawn: nothing, one, or two that are compared. */
    ReadOnlyObjectProperty<List<NamedGenotype>> drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    /** The kind of cell that is drawn; empty for both. */
    ObjectProperty<Optional<CellKind>> kindProperty() {
        return kind;
    }

    Set<CellKind> kinds() {
        return kind.get().map(EnumSet::of).orElseGet(() -> EnumSet.allOf(CellKind.class));
    }

    /** What is drawn, in words. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** What came of the last command; empty if there is nothing to say. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    ObservableValue<Theme> theme() {
        return theme;
    }

    /** Nothing until it is shown first: they are read then. */
    ReadOnlyObjectProperty<List<PublishedCell>> publishedProperty() {
        return published.getReadOnlyProperty();
    }

    // -- commands

    /** Shows it, or closes it; the texts stay. */
    public void toggle() {
        status.set("");
        published.set(Gallery.all());
        shown.set(!shown.get());
    }

    /** Puts a published cell in first place. */
    void show(PublishedCell cell) {
        first.put(cell.name(), cell.text());
    }

    /** Puts a published cell in second place. */
    void compareWith(PublishedCell cell) {
        second.put(cell.name(), cell.text());
    }

    /** Puts the genotype at the step that is shown in first place. */
    void showRun(GenotypeRule rule) {
        SearchSnapshot snapshot = live.steps().shownProperty().get();
        if (snapshot == null) {
            status.set(Texts.text("app.genotypes.GenotypesViewModel.no-step"));
            return;
        }
        String name = Numbers.text(
                Texts.text("app.genotypes.GenotypesViewModel.this-run-at-step"), snapshot.step(), rule.label());
        first.put(name, GenotypeText.write(SelectedGenotype.of(live.settings().space(), snapshot, rule)));
    }

    /** The first becomes the second, and the other way round. */
    void swap() {
        String name = first.readProperty().get().map(NamedGenotype::name).orElse("");
        String text = first.textProperty().get();
        first.put(
                second.readProperty().get().map(NamedGenotype::name).orElse(""),
                second.textProperty().get());
        second.put(name, text);
    }

    /** The first as one line of text, as DARTS writes it; empty if there is none. */
    Optional<String> copied() {
        Optional<String> text = first.readProperty().get().map(one -> GenotypeText.write(one.genotype()));
        status.set(
                text.isPresent()
                        ? Texts.text("app.genotypes.GenotypesViewModel.copied")
                        : Texts.text("app.genotypes.GenotypesViewModel.nothing-there"));
        return text;
    }

    /** Draws what is shown into a file whose name says the form, on another thread. */
    void save(Path named) {
        List<NamedGenotype> now = drawn.get();
        if (now.isEmpty() || writing != null) {
            status.set(
                    now.isEmpty()
                            ? Texts.text("app.genotypes.GenotypesViewModel.nothing-there")
                            : Texts.text("app.genotypes.GenotypesViewModel.one-at-a-time"));
            return;
        }
        String texts = first.textProperty().get() + "\n" + second.textProperty().get();
        Plate plate = GenotypePlate.of(now, texts.strip(), theme.getValue());
        status.set(Texts.text("app.genotypes.GenotypesViewModel.writing"));
        writing = FileWork.begin(() -> {
            Path file = NamedFile.of(named, "." + PictureForms.ALL.get(0).suffix());
            PictureForm form = PictureForms.of(file)
                    .orElseThrow(() -> new InputException(Texts.text(
                            "app.genotypes.GenotypesViewModel.must-end-with", PictureForms.suffixes(), file)));
            WholeFile.replace(file, target -> form.write(plate, SCALE, target));
            return file;
        });
    }

    /** Called a few times a second. */
    public void onFrame() {
        CompletableFuture<Path> done = writing;
        if (done == null || !done.isDone()) return;
        writing = null;
        try {
            status.set(Texts.text("app.genotypes.GenotypesViewModel.written", done.join()));
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            status.set(FailureSentence.of(cause == null ? e : cause));
        }
    }

    private void describe() {
        status.set("");
        List<NamedGenotype> now = new ArrayList<>();
        first.readProperty().get().ifPresent(now::add);
        second.readProperty().get().ifPresent(now::add);
        words.set(GenotypeWords.of(now));
        int before = drawn.get().size();
        if (before < 2 && now.size() == 2 && kind.get().isEmpty() && haveNormal(now))
            kind.set(Optional.of(CellKind.NORMAL)); // four cells are small; both kinds are a choice away
        if (before == 2 && now.size() < 2) kind.set(Optional.empty());
        drawn.set(List.copyOf(now));
    }

    private static boolean haveNormal(List<NamedGenotype> genotypes) {
        return genotypes.stream()
                .allMatch(one -> one.genotype().wiring(CellKind.NORMAL).isPresent());
    }
}
