package nascope.setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nascope.base.Plain;
import nascope.base.Require;
import nascope.base.Texts;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/**
 * How the value of a setting is written and which values it may take. Reading and writing are inverse: {@code
 * parse(name, format(v))} equals {@code v}.
 *
 * @param <T> type of the value
 */
public sealed interface ValueKind<T> {
    /**
     * Reads a value as a person writes it, with a point or a comma as decimal sign.
     *
     * @throws IllegalArgumentException naming the setting, the rule and the text found
     */
    T parse(String name, String text);

    /** Writes a value, with a point as decimal sign and the digits 0 to 9 everywhere. */
    String format(T value);

    /** The rule in words, such as {@code whole number from 2 to 5}. */
    String rule();

    /** A whole number within two bounds, both included. */
    record Whole(int low, int high) implements ValueKind<Integer> {
        @Override
        public Integer parse(String name, String text) {
            try {
                return Require.within(name, Integer.parseInt(text.strip()), low, high);
            } catch (NumberFormatException e) {
                throw mismatch(name, rule(), text);
            }
        }

        @Override
        public String format(Integer value) {
            return Integer.toString(value);
        }

        @Override
        public String rule() {
            return Texts.text("setting.ValueKind.a-whole-number-from-d", low, high);
        }
    }

    /** A whole number of 64 bits, such as a seed. */
    record Seed() implements ValueKind<Long> {
        @Override
        public Long parse(String name, String text) {
            try {
                return Long.parseLong(text.strip());
            } catch (NumberFormatException e) {
                throw mismatch(name, rule(), text);
            }
        }

        @Override
        public String format(Long value) {
            return Long.toString(value);
        }

        @Override
        public String rule() {
            return Texts.text("setting.ValueKind.a-whole-number-of-at");
        }
    }

    /** A number within two bounds, both included. */
    record Decimal(double low, double high) implements ValueKind<Double> {
        @Override
        public Double parse(String name, String text) {
            try {
                return Require.within(name, Plain.number(text), low, high);
            } catch (NumberFormatException e) {
                throw mismatch(name, rule(), text);
            }
        }

        @Override
        public String format(Double value) {
            String text = Double.toString(value);
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }

        @Override
        public String rule() {
            return Texts.text("setting.ValueKind.a-number-from-s-to", format(low), format(high));
        }
    }

    /** Yes or no. */
    record Toggle() implements ValueKind<Boolean> {
        @Override
        public Boolean parse(String name, String text) {
            return switch (text.strip()) {
                case "true" -> true;
                case "false" -> false;
                default -> throw mismatch(name, rule(), text);
            };
        }

        @Override
        public String format(Boolean value) {
            return Boolean.toString(value);
        }

        @Override
        public String rule() {
            return Texts.text("setting.ValueKind.true-or-false");
        }
    }

    /**
     * One of a few named values.
     *
     * @param options what stands for what, in the order a person should see it
     */
    record Choice<T>(Map<String, T> options) implements ValueKind<T> {
        /** A choice between values that are called by their labels, in their order. */
        public static <T> Choice<T> of(List<T> values, Function<T, String> label) {
            Map<String, T> options = new LinkedHashMap<>();
            values.forEach(value -> options.put(label.apply(value), value));
            return new Choice<>(options);
        }

        public Choice {
            options = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        @Override
        public T parse(String name, String text) {
            T value = options.get(text.strip());
            if (value == null) throw mismatch(name, rule(), text);
            return value;
        }

        @Override
        public String format(T value) {
            for (Map.Entry<String, T> option : options.entrySet())
                if (option.getValue().equals(value)) return option.getKey();
            throw new IllegalArgumentException(Plain.text("value must be %s, got %s", rule(), value));
        }

        @Override
        public String rule() {
            return Texts.text("setting.ValueKind.one-of", String.join(", ", options.keySet()));
        }
    }

    /** Any text that is not blank, such as a path. */
    record Text(String meaning) implements ValueKind<String> {
        @Override
        public String parse(String name, String text) {
            if (text.isBlank()) throw mismatch(name, rule(), text);
            return text.strip();
        }

        @Override
        public String format(String value) {
            return value;
        }

        @Override
        public String rule() {
            return meaning;
        }
    }

    /** A list of operations by their labels, separated by commas. */
    record OperationList() implements ValueKind<List<Operation>> {
        @Override
        public List<Operation> parse(String name, String text) {
            List<Operation> operations = new ArrayList<>();
            for (String label : text.split(",", -1)) {
                try {
                    operations.add(Operations.named(label.strip()));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
                }
            }
            return List.copyOf(operations);
        }

        @Override
        public String format(List<Operation> value) {
            return String.join(",", value.stream().map(Operation::label).toList());
        }

        @Override
        public String rule() {
            return Texts.text("setting.ValueKind.labels-of-operations-separated-by");
        }
    }

    /**
     * What is written by rules of its own.
     *
     * @param rule in words
     * @param examples of values as they are written, at least one
     * @param reader throws an {@link IllegalArgumentException} where it is none; what that says beside a number that is no
     *     number stands behind the rule
     * @param writer the reader's inverse
     */
    record Written<T>(String rule, List<String> examples, Function<String, T> reader, Function<T, String> writer)
            implements ValueKind<T> {
        public Written {
            examples = List.copyOf(examples);
        }

        @Override
        public T parse(String name, String text) {
            try {
                return reader.apply(text.strip());
            } catch (NumberFormatException e) {
                throw mismatch(name, rule(), text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(Plain.text("%s must be %s: %s", name, rule(), e.getMessage()), e);
            }
        }

        @Override
        public String format(T value) {
            return writer.apply(value);
        }
    }

    private static IllegalArgumentException mismatch(String name, String rule, String text) {
        return new IllegalArgumentException(Plain.text("%s must be %s, got \"%s\"", name, rule, text));
    }
}
