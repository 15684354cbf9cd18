package nascope.data.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.data.input.Limits;
import nascope.data.input.NamedInput;

/**
 * Reads the plain data of a Python pickle: dictionaries, lists, tuples, texts, whole numbers and NumPy's arrays. A pickle
 * is a program; of its instructions only those are known that put such data together, and of the names that it may call
 * only those that NumPy writes for an array, in whose place an {@link Array} is noted. Nothing is called. Anything else is
 * refused.
 *
 * @see <a href="https://github.com/python/cpython/blob/main/Lib/pickletools.py">The instructions, in pickletools.py</a>
 */
final class Pickle {
    private static final int MOST_TEXT = 256; // bytes of a name
    private static final int MOST_VALUES = 1 << 22;
    private static final Object MARK = new Object();
    private static final Object NONE = new Object();
    private static final Set<String> RECONSTRUCT =
            Set.of("numpy.core.multiarray _reconstruct", "numpy._core.multiarray _reconstruct");
    private static final String ARRAY = "numpy ndarray";
    private static final String TYPE = "numpy dtype";
    private static final String ENCODE = "_codecs encode";

    /** A name that the pickle would call. */
    private record Name(String text) {}

    /** A type of NumPy's numbers, by its code. */
    private record Type(String code) {}

    /** A NumPy array: its parts, as soon as they are known. */
    static final class Array {
        private List<Long> shape = List.of();
        private String type = "";
        private boolean fortran;
        private String bytes = "";

        List<Long> shape() {
            return shape;
        }

        /** NumPy's code of its numbers, such as {@code u1}. */
        String type() {
            return type;
        }

        boolean fortran() {
            return fortran;
        }

        /** A byte a letter (ISO 8859-1). */
        String bytes() {
            return bytes;
        }
    }

    private final NamedInput in;
    private final List<Object> stack = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final Map<Long, Object> memo = new HashMap<>();
    private long values;

    private Pickle(NamedInput in) {
        this.in = in;
    }

    /**
     * Reads a file.
     *
     * @return a {@code Map}, {@code List}, {@code String} (bytes a letter each), {@code Long}, {@code Boolean} or {@link
     *     Array}
     * @throws InputException if it is no pickle, damaged, or holds more than plain data
     */
    static Object read(Path file) {
        try (NamedInput in = NamedInput.open(file)) {
            return new Pickle(in).value();
        }
    }

    private Object value() {
        if (in.read(1, what())[0] != (byte) 0x80)
            throw new InputException(Texts.text("data.reader.Pickle.none", in.name()));
        int version = unsigned(1);
        if (version < 2 || version > 5)
            throw new InputException(Texts.text("data.reader.Pickle.version", in.name(), version));
        while (true) {
            int instruction = unsigned(1);
            if (instruction == '.') {
                if (stack.size() != 1) throw damaged();
                return stack.get(0);
            }
            perform(instruction);
            if (++values > MOST_VALUES)
                throw new InputException(Texts.text("data.reader.Pickle.long", in.name(), MOST_VALUES));
        }
    }

    private void perform(int instruction) {
        switch (instruction) {
            case '(' -> marks.push(push(MARK));
            case '}' -> push(new LinkedHashMap<Object, Object>());
            case ']', ')' -> push(new ArrayList<>());
            case 't', 'l' -> push(new ArrayList<>(toMark()));
            case 0x85 -> push(new ArrayList<>(take(1)));
            case 0x86 -> push(new ArrayList<>(take(2)));
            case 0x87 -> push(new ArrayList<>(take(3)));
            case 'a' -> append(take(1));
            case 'e' -> append(toMark());
            case 's' -> put(take(2));
            case 'u' -> put(toMark());
            case 'N' -> push(NONE);
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'K' -> push((long) unsigned(1));
            case 'M' -> push((long) unsigned(2));
            case 'J' -> push((long) (int) little(4));
            case 0x8a -> push(signed(unsigned(1)));
            case 'U', 'C' -> push(text(unsigned(1), StandardCharsets.ISO_8859_1));
            case 'T', 'B' -> push(text(little(4), StandardCharsets.ISO_8859_1));
            case 0x8e -> push(text(little(8), StandardCharsets.ISO_8859_1));
            case 0x8c -> push(text(unsigned(1), StandardCharsets.UTF_8));
            case 'X' -> push(text(little(4), StandardCharsets.UTF_8));
            case 'q' -> memo.put((long) unsigned(1), top());
            case 'r' -> memo.put(little(4), top());
            case 0x94 -> memo.put((long) memo.size(), top());
            case 'h' -> push(remembered(unsigned(1)));
            case 'j' -> push(remembered(little(4)));
            case 0x95 -> little(8); // how long the next part is
            case 'c' -> push(name(line(), line()));
            case 0x93 -> {
                List<Object> names = take(2);
                push(name(string(names.get(0)), string(names.get(1))));
            }
            case 'R' -> push(called(take(2)));
            case 'b' -> build(take(1).get(0));
            default ->
                throw new InputException(
                        Texts.text("data.reader.Pickle.instruction", in.name(), instruction, in.position() - 1));
        }
    }

    // -- what stands for what a name would make

    private Name name(String module, String name) {
        String text = module + " " + name;
        if (RECONSTRUCT.contains(text) || Set.of(ARRAY, TYPE, ENCODE).contains(text)) return new Name(text);
        throw new InputException(Texts.text("data.reader.Pickle.name", in.name(), module, name));
    }

    private Object called(List<Object> call) {
        if (!(call.get(0) instanceof Name name) || !(call.get(1) instanceof List<?> arguments) || arguments.isEmpty())
            throw damaged();
        if (RECONSTRUCT.contains(name.text())) return new Array();
        if (name.text().equals(TYPE)) return new Type(string(arguments.get(0)));
        if (name.text().equals(ENCODE)) return string(arguments.get(0)); // bytes of ISO 8859-1, as a text
        throw damaged();
    }

    /** The state of an array is (version, shape, type, order, bytes); that of a type tells nothing new. */
    private void build(Object state) {
        if (top() instanceof Type) return;
        if (!(top() instanceof Array array)
                || !(state instanceof List<?> parts)
                || parts.size() != 5
                || !(parts.get(1) instanceof List<?> shape)
                || !(parts.get(2) instanceof Type type)) throw damaged();
        Object order = parts.get(3);
        array.shape = shape.stream().map(this::number).toList();
        array.type = type.code();
        array.fortran = !order.equals(false) && !order.equals(0L);
        array.bytes = string(parts.get(4));
    }

    // -- the stack

    private int push(Object value) {
        stack.add(value);
        return stack.size() - 1;
    }

    private Object top() {
        if (stack.isEmpty() || stack.get(stack.size() - 1) == MARK) throw damaged();
        return stack.get(stack.size() - 1);
    }

    private List<Object> take(int count) {
        int from = stack.size() - count;
        int bottom = marks.isEmpty() ? 0 : marks.peek() + 1;
        if (from < bottom) throw damaged();
        return cut(from);
    }

    private List<Object> toMark() {
        if (marks.isEmpty()) throw damaged();
        int mark = marks.pop();
        List<Object> taken = cut(mark + 1);
        stack.remove(mark);
        return taken;
    }

    private List<Object> cut(int from) {
        List<Object> tail = stack.subList(from, stack.size());
        List<Object> taken = new ArrayList<>(tail);
        tail.clear();
        return taken;
    }

    @SuppressWarnings("unchecked") // lists are made here alone
    private void append(List<Object> items) {
        if (!(top() instanceof List<?> list)) throw damaged();
        ((List<Object>) list).addAll(items);
    }

    @SuppressWarnings("unchecked") // maps are made here alone
    private void put(List<Object> items) {
        if (!(top() instanceof Map<?, ?> map) || items.size() % 2 != 0) throw damaged();
        for (int i = 0; i < items.size(); i += 2)
            ((Map<Object, Object>) map).put(string(items.get(i)), items.get(i + 1));
    }

    private Object remembered(long key) {
        Object value = memo.get(key);
        if (value == null) throw damaged();
        return value;
    }

    private String string(Object value) {
        if (value instanceof String text) return text;
        throw damaged();
    }

    private Long number(Object value) {
        if (value instanceof Long number) return number;
        throw damaged();
    }

    // -- the bytes

    private String what() {
        return Texts.text("data.reader.Pickle.an-instruction");
    }

    private int unsigned(int bytes) {
        return (int) little(bytes);
    }

    private long little(int bytes) {
        long value = 0;
        byte[] read = in.read(bytes, what());
        for (int i = bytes - 1; i >= 0; i--) value = value << Byte.SIZE | Byte.toUnsignedLong(read[i]);
        return value;
    }

    private long signed(int bytes) {
        if (bytes == 0) return 0;
        if (bytes > Long.BYTES) throw damaged();
        int unused = Long.SIZE - Byte.SIZE * bytes;
        return little(bytes) << unused >> unused;
    }

    private String text(long length, Charset letters) {
        if (length < 0 || length > Limits.MOST_BYTES)
            throw new InputException(Texts.text("data.reader.Pickle.text", in.name(), Limits.MOST_BYTES, length));
        return new String(in.read((int) length, Texts.text("data.reader.Pickle.a-text")), letters);
    }

    private String line() {
        byte[] line = in.line(MOST_TEXT);
        if (line == null) throw damaged();
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    private InputException damaged() {
        return new InputException(Texts.text("data.reader.Pickle.damaged", in.name(), in.position()));
    }
}
