package nascope.data.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import nascope.base.Texts;
import nascope.data.set.Planes;

/** Brings a decoded image, however it is stored, to planes of bytes. What is transparent shows white behind it. */
final class Pixels {
    private static final int COLOURS = 3;
    private static final int OPAQUE = 255;
    private static final int BACKGROUND = 255;

    private Pixels() {}

    /** @throws IOException if its samples are finer than 16 bits, as of measurements */
    static Planes of(BufferedImage image) throws IOException {
        ColorModel model = image.getColorModel();
        int bits = IntStream.of(model.getComponentSize()).max().orElse(0);
        if (bits > Short.SIZE) throw new IOException(Texts.text("data.image.Pixels.bits", bits));
        boolean grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        byte[] planes = grey ? greyPlane(image.getRaster(), model) : colourPlanes(image);
        int channels = planes.length == image.getHeight() * image.getWidth() ? 1 : COLOURS;
        return new Planes(channels, image.getHeight(), image.getWidth(), planes, 0);
    }

    /** The samples as stored: getRGB would bend them, as Java takes grey for linear light. */
    private static byte[] greyPlane(Raster raster, ColorModel model) {
        byte[] plane = bytes(raster, 0, model.getComponentSize(0));
        if (!model.hasAlpha() || raster.getNumBands() < 2) return plane;
        byte[] alpha = bytes(raster, 1, model.getComponentSize(1));
        for (int i = 0; i < plane.length; i++)
            plane[i] = onBackground(Byte.toUnsignedInt(plane[i]), Byte.toUnsignedInt(alpha[i]));
        return plane;
    }

    private static byte[] bytes(Raster raster, int band, int bits) {
        int[] samples = raster.getSamples(
                raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(), band, (int[]) null);
        byte[] plane = new byte[samples.length];
        int largest = (1 << bits) - 1;
        for (int i = 0; i < plane.length; i++) plane[i] = (byte) ((samples[i] * 255L + largest / 2) / largest);
        return plane;
    }

    private static byte[] colourPlanes(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        byte[] planes = new byte[COLOURS * pixels.length];
        boolean grey = true;
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            byte red = onBackground(pixels[i] >> 16 & 0xff, alpha);
            byte green = onBackground(pixels[i] >> 8 & 0xff, alpha);
            byte blue = onBackground(pixels[i] & 0xff, alpha);
            planes[i] = red;
            planes[pixels.length + i] = green;
            planes[2 * pixels.length + i] = blue;
            grey &= red == green && green == blue;
        }
        return grey ? Arrays.copyOf(planes, pixels.length) : planes;
    }

    private static byte onBackground(int sample, int alpha) {
        if (alpha == OPAQUE) return (byte) sample;
        return (byte) ((sample * alpha + BACKGROUND * (OPAQUE - alpha) + OPAQUE / 2) / OPAQUE);
    }
}
