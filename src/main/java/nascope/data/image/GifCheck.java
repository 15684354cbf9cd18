package nascope.data.image;

import nascope.base.Texts;

/**
 * Whether a GIF file has all its blocks, to the end mark.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF 89a</a>
 */
final class GifCheck {
    private static final int HEADER = 13;
    private static final int TABLE = 0x80; // flag of a colour table
    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;

    private GifCheck() {}

    static Facts facts(Bytes file) throws Damage {
        int place = HEADER + tableLength(file.at(10));
        while (true) {
            int kind = file.at(place++);
            if (kind == END) return Facts.PLAIN;
            if (kind == IMAGE) place += 10 + tableLength(file.at(place + 8)); // and the width of the first code
            else if (kind == EXTENSION) place++;
            else throw new Damage(Texts.text("data.image.GifCheck.block", kind, place - 1));
            while (file.at(place) > 0) place += 1 + file.at(place);
            place++;
        }
    }

    private static int tableLength(int flags) {
        return (flags & TABLE) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }
}
