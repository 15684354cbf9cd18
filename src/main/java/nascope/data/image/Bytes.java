package nascope.data.image;

import java.nio.charset.StandardCharsets;
import nascope.base.Texts;

/** The bytes of a file, with numbers read at places that need not exist. */
final class Bytes {
    private final byte[] file;

    Bytes(byte[] file) {
        this.file = file;
    }

    int length() {
        return file.length;
    }

    byte[] array() {
        return file;
    }

    /** An unsigned byte. */
    int at(long place) throws Damage {
        require(place, 1);
        return Byte.toUnsignedInt(file[(int) place]);
    }

    int big16(long place) throws Damage {
        return at(place) << 8 | at(place + 1);
    }

    int little16(long place) throws Damage {
        return at(place) | at(place + 1) << 8;
    }

    /** Without sign. */
    long big32(long place) throws Damage {
        return (long) big16(place) << 16 | big16(place + 2);
    }

    /** Without sign. */
    long little32(long place) throws Damage {
        return little16(place) | (long) little16(place + 2) << 16;
    }

    /** Four letters. */
    String tag(long place) throws Damage {
        require(place, 4);
        return new String(file, (int) place, 4, StandardCharsets.ISO_8859_1);
    }

    /** Checks that bytes are there. */
    void require(long place, long count) throws Damage {
        if (place < 0 || count < 0 || place + count > file.length)
            throw new Damage(Texts.text("data.image.Bytes.cut-off", file.length));
    }
}
