package nascope.data;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import nascope.base.InputException;
import nascope.base.Texts;

/**
 * A PNG or JPEG image as planes of bytes. An image is grey if red, green and blue are equal everywhere, however the file
 * stores them; how opaque a pixel is, is left out.
 */
final class DecodedImage {
    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final int COLOURS = 3;

    private final int height;
    private final int width;
    private final byte[] planes; // one plane if grey, three otherwise

    private DecodedImage(int height, int width, byte[] planes) {
        this.height = height;
        this.width = width;
        this.planes = planes;
    }

    /**
     * Reads an image; what it is tells its content, not its name.
     *
     * @throws InputException if it is neither PNG nor JPEG, too large or damaged
     */
    static DecodedImage read(Path file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(file, in);
            try {
                reader.setInput(in, true, true);
                Limits.bytes(file.toString(), 1, COLOURS, reader.getHeight(0), reader.getWidth(0));
                return of(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (InputException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // ImageIO meets damaged files with exceptions of many kinds
            throw new InputException(Texts.text("data.DecodedImage.expected-a-png-or-jpeg", file, e), e);
        }
    }

    private static ImageReader reader(Path file, ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) return reader;
        }
        throw new InputException(Texts.text("data.DecodedImage.expected-a-png-or-jpeg-2", file));
    }

    private static DecodedImage of(BufferedImage image) {
        byte[] planes = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                ? greyPlane(image.getRaster(), image.getColorModel().getComponentSize(0))
                : colourPlanes(image);
        return new DecodedImage(image.getHeight(), image.getWidth(), planes);
    }

    /** The samples as stored: getRGB would bend them, as Java takes grey for linear light. */
    private static byte[] greyPlane(Raster raster, int bits) {
        int[] samples = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (int[]) null);
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
            byte red = (byte) (pixels[i] >> 16);
            byte green = (byte) (pixels[i] >> 8);
            byte blue = (byte) pixels[i];
            planes[i] = red;
            planes[pixels.length + i] = green;
            planes[2 * pixels.length + i] = blue;
            grey &= red == green && green == blue;
        }
        return grey ? Arrays.copyOf(planes, pixels.length) : planes;
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    boolean isGrey() {
        return planes.length == height * width;
    }

    /** Copies this image to shape (channels, H, W); a grey one repeats itself where three channels are wanted. */
    void copyTo(byte[] target, int offset, int channels) {
        int plane = height * width;
        for (int c = 0; c < channels; c++)
            System.arraycopy(planes, isGrey() ? 0 : c * plane, target, offset + c * plane, plane);
    }
}
