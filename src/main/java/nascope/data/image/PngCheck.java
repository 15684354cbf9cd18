package nascope.data.image;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import nascope.base.Texts;

/**
 * Whether a PNG file is whole: the checksum of every chunk, the chunks that must be there, and pixels that unpack to the
 * size that the header says, with their own checksum. What lies behind the end is not looked at.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>
 */
final class PngCheck {
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12; // length, name and checksum of a chunk
    private static final int[][] PASSES = { // of interlacing: first row, first column, rows and columns between
        {0, 0, 8, 8}, {0, 4, 8, 8}, {4, 0, 8, 4}, {0, 2, 4, 4}, {2, 0, 4, 2}, {0, 1, 2, 2}, {1, 0, 2, 1}
    };

    private final Bytes file;
    private final Inflater inflater = new Inflater();
    private final byte[] unpacked = new byte[1 << 14];
    private long pixels; // bytes unpacked so far
    private int orientation = Orientation.UPRIGHT;

    PngCheck(Bytes file) {
        this.file = file;
    }

    Facts facts() throws Damage {
        try {
            file.require(0, SIGNATURE);
            if (file.big32(4) != 0x0d0a1a0aL) throw new Damage(Texts.text("data.image.PngCheck.signature"));
            if (!file.tag(SIGNATURE + 4).equals("IHDR")) throw new Damage(Texts.text("data.image.PngCheck.no-header"));
            long expected = expectedBytes();
            long place = SIGNATURE;
            while (true) {
                long length = file.big32(place);
                file.require(place, FRAME + length);
                String name = file.tag(place + 4);
                requireChecksum(name, place, (int) length);
                if (name.equals("IDAT")) unpack((int) place + 8, (int) length, expected);
                if (name.equals("eXIf")) orientation = Orientation.find(file, place + 8);
                if (name.equals("IEND")) break;
                place += FRAME + length;
            }
            if (pixels != expected || !inflater.finished())
                throw new Damage(Texts.text("data.image.PngCheck.pixels", expected, pixels));
            return new Facts(orientation, 0);
        } finally {
            inflater.end();
        }
    }

    private void requireChecksum(String name, long place, int length) throws Damage {
        CRC32 crc = new CRC32();
        crc.update(file.array(), (int) place + 4, 4 + length);
        if (crc.getValue() != file.big32(place + 8 + length))
            throw new Damage(Texts.text("data.image.PngCheck.checksum", name, place));
    }

    private void unpack(int place, int length, long expected) throws Damage {
        inflater.setInput(file.array(), place, length);
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(unpacked);
                pixels += count;
                if (pixels > expected) throw new Damage(Texts.text("data.image.PngCheck.pixels", expected, pixels));
                if (count == 0 && inflater.needsInput()) return;
                if (count == 0 && inflater.needsDictionary())
                    throw new Damage(Texts.text("data.image.PngCheck.dictionary", place));
            }
        } catch (DataFormatException e) {
            throw new Damage(Texts.text("data.image.PngCheck.packing", place, String.valueOf(e.getMessage())));
        }
    }

    /** Bytes of all rows, each with the byte that tells its filter. */
    private long expectedBytes() throws Damage {
        long width = file.big32(16);
        long height = file.big32(20);
        long bits = (long) file.at(24) * samples(file.at(25));
        int interlaced = file.at(28);
        if (interlaced > 1) throw new Damage(Texts.text("data.image.PngCheck.interlacing", interlaced));
        if (interlaced == 0) return rows(height, width, bits);
        long bytes = 0;
        for (int[] pass : PASSES)
            bytes += rows(divided(height - pass[0], pass[2]), divided(width - pass[1], pass[3]), bits);
        return bytes;
    }

    private static long rows(long height, long width, long bits) {
        return width <= 0 || height <= 0 ? 0 : height * (1 + divided(width * bits, Byte.SIZE));
    }

    private static long divided(long number, int by) {
        return Math.floorDiv(number + by - 1, by);
    }

    private static int samples(int colourType) throws Damage {
        return switch (colourType) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new Damage(Texts.text("data.image.PngCheck.colour-type", colourType));
        };
    }
}
