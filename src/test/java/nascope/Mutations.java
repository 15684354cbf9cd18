package nascope;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils bytes as transfers, editors and strangers do: a few bits, bytes, pieces, or texts put in. Seeded. */
public final class Mutations {
    /** What readers stumble over. */
    private static final List<String> STUMBLING_BLOCKS = List.of(
            "",
            "0",
            "-1",
            "9",
            "99",
            "2147483648",
            "1e999",
            "-1e-999",
            "NaN",
            "null",
            "true",
            "\"",
            "'",
            "\\",
            "\\u0000",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            ",",
            ":",
            "=",
            "#",
            "\n",
            "\t",
            "\0",
            "\u0663",
            "\u00e4",
            "\ud83d\ude00",
            "\ufeff",
            "\u202e",
            "[".repeat(2000),
            "9".repeat(2000),
            "a".repeat(70_000));

    private static final int LONGEST_PIECE = 40;

    private final Random random;

    public Mutations(long seed) {
        random = new Random(seed);
    }

    /** A copy with one to three changes. */
    public byte[] of(byte[] bytes) {
        byte[] changed = bytes;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) changed = once(changed);
        return changed;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(LONGEST_PIECE));
        return switch (random.nextInt(7)) {
            case 0 -> withBitFlipped(bytes, Math.min(at, bytes.length - 1));
            case 1 -> spliced(bytes, at, end, new byte[0]);
            case 2 -> spliced(bytes, at, at, piece(bytes));
            case 3 -> spliced(bytes, at, end, piece(bytes));
            case 4 -> spliced(bytes, at, bytes.length, new byte[0]);
            case 5 -> spliced(bytes, at, end, noise());
            default ->
                spliced(
                        bytes,
                        at,
                        Math.min(bytes.length, at + random.nextInt(4)),
                        STUMBLING_BLOCKS
                                .get(random.nextInt(STUMBLING_BLOCKS.size()))
                                .getBytes(StandardCharsets.UTF_8));
        };
    }

    private byte[] withBitFlipped(byte[] bytes, int at) {
        if (bytes.length == 0) return bytes;
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private byte[] piece(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(LONGEST_PIECE)));
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(LONGEST_PIECE)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
