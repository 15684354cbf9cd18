package nascope.data.image;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nascope.base.InputException;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.data.input.Limits;
import nascope.data.set.Planes;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a file with a reader of ImageIO, within ten seconds. What the JDK reads is read by the JDK; the
 * rest (WebP, JPEG in four inks) by the readers that lie beside it. A reader's warning of damage counts as damage.
 */
final class Decoding {
    /** Most pixels of an image, 2^26, as of a camera of 64 megapixels. */
    static final long MOST_PIXELS = 1L << 26;

    private static final int INKS = 4; // cyan, magenta, yellow and black, which the JDK's reader of JPEG refuses
    /** Words of the decoders' warnings of damage; others are of profiles and previews. They are not translated. */
    private static final Pattern OF_DAMAGE =
            Pattern.compile("corrupt|premature|truncat|progression|SOS", Pattern.CASE_INSENSITIVE);

    private static final String JDK = "java.desktop";

    private Decoding() {}

    /** @throws InputException if it is damaged, too large or takes too long */
    static Planes of(String name, ImageForm form, byte[] file, Facts facts) {
        ImageReader reader = reader(form, facts.components() == INKS);
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (OF_DAMAGE.matcher(warning).find()) warnings.add(warning);
        });
        StopWhenAsked stop = new StopWhenAsked();
        reader.addIIOReadProgressListener(stop);
        Callable<Planes> decoding = () -> {
            try {
                return Pixels.of(image(name, reader, file));
            } finally {
                reader.dispose();
            }
        };
        try {
            Planes decoded = TimeLimit.within(name, decoding, stop::ask);
            if (warnings.isEmpty()) return decoded;
            throw damaged(name, form, warnings.get(0), null);
        } catch (InputException e) {
            throw e;
        } catch (Exception e) { // ImageIO meets damaged files with exceptions of many kinds
            throw damaged(name, form, reason(e), e);
        }
    }

    private static BufferedImage image(String name, ImageReader reader, byte[] file) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            Dimension size = new Dimension(reader.getWidth(0), reader.getHeight(0));
            if (size.width < 1 || size.height < 1 || (long) size.width * size.height > MOST_PIXELS)
                throw new InputException(
                        Texts.text("data.image.Decoding.size", name, MOST_PIXELS, size.height, size.width));
            ImageReadParam parameters = reader.getDefaultReadParam();
            int between = (Math.max(size.width, size.height) + Limits.MOST_SIDE - 1) / Limits.MOST_SIDE;
            if (between > 1) parameters.setSourceSubsampling(between, between, 0, 0);
            return reader.read(0, parameters);
        }
    }

    private static ImageReader reader(ImageForm form, boolean inks) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(form.reader());
        ImageReader last = null;
        while (readers.hasNext()) {
            last = readers.next();
            if (JDK.equals(last.getClass().getModule().getName()) != inks) return last;
        }
        if (last == null)
            throw new IllegalStateException(Plain.text("a reader of %s must come with the program", form.label()));
        return last;
    }

    private static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        String said = cause instanceof IOException ? cause.getMessage() : null;
        return said == null ? Texts.text("data.image.Decoding.nonsense") : said;
    }

    private static InputException damaged(String name, ImageForm form, String reason, @Nullable Exception cause) {
        String message = Texts.text("data.image.ImageFile.damaged", name, form.label(), reason);
        return cause == null ? new InputException(message) : new InputException(message, cause);
    }
}
