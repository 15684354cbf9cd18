package nascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds that a sealed type permits: a test that walks them fails when one is added that it has no sample of. */
public final class Kinds {
    private Kinds() {}

    /** The classes that can be values of a type, those of sealed types within it among them. */
    public static Stream<Class<?>> of(Class<?> type) {
        if (!type.isSealed()) return Stream.of(type);
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(Kinds::of).distinct();
    }

    /** Fails unless there is a sample of every kind of a sealed type. */
    public static void assertEachHasASample(Class<?> type, Collection<?> samples) {
        assertThat(type.isSealed()).as("%s is sealed", type).isTrue();
        assertThat(samples.stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("kinds of %s that have a sample", type.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(of(type).collect(Collectors.toSet()));
    }
}
