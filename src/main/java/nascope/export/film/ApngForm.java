package nascope.export.film;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import nascope.base.WholeFile;
import nascope.export.picture.PngForm;

/**
 * Animated PNG in full colour that plays for ever: of each frame only the part that changed. The pictures are the JDK's
 * PNG; what makes them one file are the chunks acTL, fcTL and fdAT (PNG specification, third edition, section 11.3.2).
 */
final class ApngForm implements FilmForm {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER = 8; // bytes before a chunk's data: length and type

    @Override
    public String mark() {
        return ".apng";
    }

    @Override
    public boolean takes(Path file) {
        return FilmForms.endsWith(file, mark());
    }

    @Override
    public void write(Reel reel, double scale, Path file) {
        WholeFile.replace(file, out -> write(reel, scale, out));
    }

    private static void write(Reel reel, double scale, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.write(SIGNATURE);
        Reel.Round round = reel.rounds().begin();
        BufferedImage before = null;
        int sequence = 0;
        for (int i = 0; i < reel.frames(); i++) {
            BufferedImage now = PngForm.image(round.frame(i), scale);
            Rectangle place = before == null
                    ? new Rectangle(0, 0, now.getWidth(), now.getHeight())
                    : Changed.between(before, now);
            byte[] png = png(now.getSubimage(place.x, place.y, place.width, place.height));
            if (i == 0) {
                chunk(data, "IHDR", part(png, "IHDR"));
                chunk(data, "acTL", ints(reel.frames(), 0));
                chunk(data, "tEXt", text("Title", reel.cover().title()));
                chunk(data, "iTXt", international("Description", reel.cover().provenance()));
            }
            chunk(data, "fcTL", control(sequence++, place, reel.millis()));
            byte[] pixels = part(png, "IDAT");
            if (i == 0) chunk(data, "IDAT", pixels);
            else chunk(data, "fdAT", concatenated(ints(sequence++), pixels));
            before = now;
        }
        chunk(data, "IEND", new byte[0]);
        data.flush();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** The data of all chunks of a type, one behind the other. */
    private static byte[] part(byte[] png, String type) throws IOException {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(png));
        in.skipNBytes(SIGNATURE.length);
        for (int left = png.length - SIGNATURE.length; left >= HEADER; ) {
            int length = in.readInt();
            String name = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
            byte[] data = in.readNBytes(length);
            in.skipNBytes(4); // check sum
            if (name.equals(type)) found.write(data);
            left -= HEADER + length + 4;
        }
        return found.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    /** The frame replaces what is below it and stays. */
    private static byte[] control(int sequence, Rectangle place, long millis) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(ints(sequence, place.width, place.height, place.x, place.y));
        out.writeShort((int) Math.min(millis, Short.MAX_VALUE));
        out.writeShort(1000);
        out.write(0);
        out.write(0);
        return bytes.toByteArray();
    }

    private static byte[] ints(int... values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int value : values) out.writeInt(value);
        return bytes.toByteArray();
    }

    private static byte[] text(String keyword, String text) {
        return (keyword + "\0" + text).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] international(String keyword, String text) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        byte[] head = (keyword + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1); // not packed, no language
        return concatenated(head, value);
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
