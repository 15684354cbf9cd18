package nascope.data.image;

import nascope.base.Texts;

/**
 * Whether a JPEG file is whole: markers that follow each other without gaps, a frame before the first scan, restart
 * markers that count up, the end where it must be. What lies behind the end (cameras leave previews there) is not looked
 * at. The entropy-coded data have no checksum: a bit that flips in them often decodes to another picture without a sign.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
final class JpegCheck {
    /** Most scans: a progressive image has about ten; each costs a pass over all pixels. */
    static final int MOST_SCANS = 100;

    private static final int START_OF_IMAGE = 0xd8;
    private static final int END = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int APPLICATION_1 = 0xe1;

    private final Bytes file;
    private int place = 2; // behind the marker that starts the image
    private int scans;
    private int components; // 0 before the frame
    private int orientation = Orientation.UPRIGHT;

    JpegCheck(Bytes file) {
        this.file = file;
    }

    Facts facts() throws Damage {
        while (true) {
            int marker = marker();
            if (marker == END) break;
            if (marker == START_OF_IMAGE || marker < 0xc0 || isRestart(marker)) throw unexpected(marker);
            int start = place;
            int length = file.big16(place);
            if (length < 2) throw new Damage(Texts.text("data.image.JpegCheck.length", start, length));
            file.require(start, length);
            if (isFrame(marker)) frame(start);
            if (marker == APPLICATION_1) lookForExif(start, length);
            place = start + length;
            if (marker == START_OF_SCAN) scan();
        }
        if (scans == 0) throw new Damage(Texts.text("data.image.JpegCheck.no-scan"));
        return new Facts(orientation, components);
    }

    /** Reads a marker, which may be filled up with further 0xff. */
    private int marker() throws Damage {
        if (file.at(place) != 0xff)
            throw new Damage(Texts.text("data.image.JpegCheck.no-marker", place, file.at(place)));
        while (file.at(place) == 0xff) place++;
        return file.at(place++);
    }

    private Damage unexpected(int marker) {
        return new Damage(Texts.text("data.image.JpegCheck.unexpected", marker, place - 2));
    }

    private void frame(int start) throws Damage {
        if (components > 0) throw new Damage(Texts.text("data.image.JpegCheck.second-frame", start));
        components = file.at(start + 7);
    }

    private void scan() throws Damage {
        if (components == 0) throw new Damage(Texts.text("data.image.JpegCheck.no-frame"));
        if (++scans > MOST_SCANS) throw new Damage(Texts.text("data.image.JpegCheck.scans", MOST_SCANS));
        int restarts = 0;
        while (true) {
            int at = place;
            if (file.at(place++) != 0xff) continue;
            while (file.at(place) == 0xff) place++;
            int next = file.at(place++);
            if (next == 0) continue; // 0xff of the data
            if (!isRestart(next)) {
                place = at;
                return;
            }
            if (next != 0xd0 + restarts++ % 8) throw unexpected(next);
        }
    }

    private void lookForExif(int start, int length) throws Damage {
        boolean exif = length >= 16 && file.tag(start + 2).equals("Exif") && file.big16(start + 6) == 0;
        if (exif && orientation == Orientation.UPRIGHT) orientation = Orientation.find(file, start + 8);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
