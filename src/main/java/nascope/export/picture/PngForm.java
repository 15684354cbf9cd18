package nascope.export.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Portable Network Graphics, with title and provenance in international text chunks (iTXt). */
public final class PngForm implements PictureForm {
    private static final String NATIVE = "javax_imageio_png_1.0";

    @Override
    public String suffix() {
        return "png";
    }

    @Override
    public void write(Plate plate, double scale, OutputStream out) throws IOException {
        BufferedImage image = image(plate, scale);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata(writer, image, plate)));
        } finally {
            writer.dispose();
        }
    }

    /** The picture as pixels without transparency. */
    public static BufferedImage image(Plate plate, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(plate.width() * scale),
                (int) Math.round(plate.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        plate.painter().paint(g);
        g.dispose();
        return image;
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, Plate plate)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(text("Title", plate.title()));
        texts.appendChild(text("Description", plate.provenance()));
        texts.appendChild(text("Software", "NAScope"));
        IIOMetadataNode root = new IIOMetadataNode(NATIVE);
        root.appendChild(texts);
        metadata.mergeTree(NATIVE, root);
        return metadata;
    }

    private static IIOMetadataNode text(String keyword, String text) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", text);
        return entry;
    }
}
