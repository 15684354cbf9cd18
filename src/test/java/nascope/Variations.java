package nascope;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values that are like a given one but for one part, for each of its parts in turn: what a file form has to keep. A part
 * that is added to a record is met without a change here; one of an unknown type fails the test.
 */
public final class Variations {
    private final Map<Class<?>, Function<Object, List<?>>> byType = new LinkedHashMap<>();

    public Variations() {
        with(Integer.class, number -> List.of(number + 1));
        with(Long.class, number -> List.of(number + 1));
        with(Double.class, number -> List.of(number + 0.1));
        with(Boolean.class, flag -> List.of(!flag));
        with(String.class, text -> List.of(text + " ä"));
        with(
                Enum.class,
                constant -> Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                        .filter(other -> other != constant)
                        .toList());
    }

    /** Says what else a value of a type could be; of types that both fit, the one that was given last counts. */
    public <T> Variations with(Class<T> type, Function<T, List<?>> others) {
        byType.put(type, value -> others.apply(type.cast(value)));
        return this;
    }

    /** Values that differ from this one in one part. */
    @SuppressWarnings("unchecked") // a variation has the type of what it varies
    public <T> List<T> of(T value) {
        return (List<T>) others(value).toList();
    }

    private Stream<?> others(Object value) {
        Function<Object, List<?>> known = null;
        for (Map.Entry<Class<?>, Function<Object, List<?>>> entry : byType.entrySet())
            if (entry.getKey().isInstance(value)) known = entry.getValue();
        if (known != null) return known.apply(value).stream();
        if (value instanceof Map<?, ?> map) return maps(map);
        if (value instanceof List<?> list) return lists(list);
        if (value instanceof Record record) return records(record);
        throw new AssertionError("it must be said what else a %s could be".formatted(value.getClass()));
    }

    private Stream<?> maps(Map<?, ?> map) {
        return map.entrySet().stream()
                .flatMap(entry -> others(entry.getValue()).map(other -> {
                    Map<Object, Object> changed = new LinkedHashMap<>(map);
                    changed.put(entry.getKey(), other);
                    return changed;
                }));
    }

    private Stream<?> lists(List<?> list) {
        return IntStream.range(0, list.size())
                .boxed()
                .flatMap(index -> others(list.get(index)).map(other -> {
                    List<Object> changed = new ArrayList<>(list);
                    changed.set(index, other);
                    return changed;
                }));
    }

    private Stream<?> records(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> valueOf(component, record))
                .toArray();
        return IntStream.range(0, values.length)
                .boxed()
                .flatMap(index -> others(values[index]).map(other -> {
                    Object[] changed = values.clone();
                    changed[index] = other;
                    return made(record.getClass(), components, changed);
                }));
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object made(Class<?> type, RecordComponent[] components, Object... values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
