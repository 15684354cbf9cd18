package nascope.app.genotypes;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.gallery.Gallery;
import nascope.picture.genotype.NamedGenotype;
import nascope.picture.look.Numbers;
import nascope.space.GenotypeException;
import nascope.space.GenotypeText;

/**
 * A text that a person writes or pastes, and the genotype it is. A text that cannot be read stays, and so does what was
 * read last.
 */
final class GenotypeField {
    private final String otherwise;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<NamedGenotype>> read = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private int wrongAt; // index in the text of what is wrong
    private String putText = ""; // that was put in, with its name
    private String putName = "";

    /** @param otherwise what a genotype is called that has no name */
    GenotypeField(String otherwise) {
        this.otherwise = otherwise;
        text.addListener((property, before, now) -> read(now));
    }

    StringProperty textProperty() {
        return text;
    }

    /** What was read last; empty where the text is empty, and before anything could be read. */
    ReadOnlyObjectProperty<Optional<NamedGenotype>> readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Line and place of what is wrong with the text, and the rule; empty where nothing is. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Index in the text of what is wrong. */
    int wrongAt() {
        return wrongAt;
    }

    /** Puts a text in that has a name. */
    void put(String name, String named) {
        putName = name;
        putText = named;
        if (text.get().equals(named)) read(named);
        else text.set(named);
    }

    private void read(String now) {
        error.set("");
        if (now.isBlank()) {
            read.set(Optional.empty());
            return;
        }
        try {
            read.set(Optional.of(Gallery.find(now)
                    .map(cell -> new NamedGenotype(cell.name(), cell.genotype()))
                    .orElseGet(() -> new NamedGenotype(name(now), GenotypeText.read(now)))));
        } catch (GenotypeException e) {
            wrongAt = Math.max(0, Math.min(now.length(), e.character() - 1));
            error.set(sentence(now, e.rule()));
        } catch (InputException e) {
            wrongAt = 0;
            error.set(Numbers.text("%s", e.getMessage()));
        }
    }

    private String sentence(String now, String rule) {
        String before = now.substring(0, wrongAt);
        int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
        int place = wrongAt - before.lastIndexOf('\n');
        return Numbers.text(
                read.get().isPresent()
                        ? Texts.text("app.genotypes.GenotypeField.line-place-and-what-is-shown")
                        : Texts.text("app.genotypes.GenotypeField.line-place"),
                line,
                place,
                rule);
    }

    /** That it was put in with, that of the published cell it is, or none. */
    private String name(String now) {
        if (!putText.isEmpty() && now.equals(putText)) return putName;
        return Gallery.all().stream()
                .filter(cell -> cell.text().equals(now.strip()))
                .map(cell -> cell.name())
                .findFirst()
                .orElse(otherwise);
    }
}
