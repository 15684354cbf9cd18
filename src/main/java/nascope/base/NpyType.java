package nascope.base;

import java.nio.ByteBuffer;

/** The types of NumPy's numbers that are read, all little-endian. */
enum NpyType {
    FLOAT64("<f8", 8) {
        @Override
        double value(String where, ByteBuffer buffer, int at) {
            return buffer.getDouble(at);
        }
    },
    FLOAT32("<f4", 4) {
        @Override
        double value(String where, ByteBuffer buffer, int at) {
            return buffer.getFloat(at);
        }
    },
    INT64("<i8", 8) {
        @Override
        double value(String where, ByteBuffer buffer, int at) {
            long value = buffer.getLong(at);
            if (Math.abs(value) > LARGEST_EXACT || value == Long.MIN_VALUE)
                throw new InputException(Texts.text("base.NpyType.whole-numbers-must-be-from", where, value));
            return value;
        }
    },
    BOOL("|b1", 1) {
        @Override
        double value(String where, ByteBuffer buffer, int at) {
            return buffer.get(at) == 0 ? 0 : 1;
        }
    };

    private static final long LARGEST_EXACT = 1L << 53; // beyond it a double rounds

    private final String code;
    private final int bytes;

    NpyType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /**
     * The type of that code.
     *
     * @throws InputException if it is none of these, for example pickled objects
     */
    static NpyType of(String where, String code) {
        for (NpyType type : values()) if (type.code.equals(code)) return type;
        throw new InputException(Texts.text("base.NpyType.numbers-must-be-of-type", where, code));
    }

    int bytes() {
        return bytes;
    }

    /** The number whose bytes start at a place of a little-endian buffer. */
    abstract double value(String where, ByteBuffer buffer, int at);
}
