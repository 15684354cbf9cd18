package nascope.app.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The words that a list to choose from shows for its items. Not for lists in which a person can write. */
public final class Words<T> extends StringConverter<T> {
    private final Function<T, String> words;

    /** @param words of an item */
    public Words(Function<T, String> words) {
        this.words = words;
    }

    /** @param item null where nothing is chosen */
    @Override
    public String toString(@Nullable T item) {
        return item == null ? "" : words.apply(item);
    }

    @Override
    public T fromString(String shown) {
        throw new UnsupportedOperationException("nobody can write here");
    }
}
