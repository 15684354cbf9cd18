package nascope.data.image;

import nascope.base.Texts;

/**
 * Whether a WebP file has all its chunks.
 *
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">The WebP container</a>
 */
final class WebpCheck {
    private static final int HEADER = 12;
    private static final int CHUNK = 8; // name and length

    private WebpCheck() {}

    static Facts facts(Bytes file) throws Damage {
        long end = 8 + file.little32(4);
        if (end > file.length()) throw new Damage(Texts.text("data.image.ImageForm.shorter", end, file.length()));
        int orientation = Orientation.UPRIGHT;
        boolean pixels = false;
        long place = HEADER;
        while (place < end) {
            String name = file.tag(place);
            long length = file.little32(place + 4);
            file.require(place + CHUNK, length);
            pixels |= (name.startsWith("VP8") && !name.equals("VP8X")) || name.equals("ANMF");
            if (name.equals("EXIF")) orientation = Orientation.find(file, place + CHUNK);
            place += CHUNK + length + (length & 1);
        }
        if (!pixels) throw new Damage(Texts.text("data.image.WebpCheck.no-pixels"));
        return new Facts(orientation, 0);
    }
}
