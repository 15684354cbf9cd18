package nascope.export.film;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import nascope.base.WholeFile;
import nascope.export.picture.Plate;
import nascope.export.picture.PngForm;

/** Animated GIF that plays for ever: one palette for all frames, and of each only the part that changed. */
final class GifForm implements FilmForm {
    private static final String NATIVE = "javax_imageio_gif_image_1.0";
    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final long LEAST_HUNDREDTHS = 2; // browsers show what is shorter at a tenth of a second

    @Override
    public String mark() {
        return ".gif";
    }

    @Override
    public boolean takes(Path file) {
        return FilmForms.endsWith(file, mark());
    }

    @Override
    public void write(Reel reel, double scale, Path file) {
        Palette.Indexed palette = palette(reel, scale);
        WholeFile.replace(file, out -> write(reel, scale, palette, out));
    }

    private static Palette.Indexed palette(Reel reel, double scale) {
        Palette palette = new Palette();
        Reel.Round round = reel.rounds().begin();
        for (int sample : reel.samples()) palette.count(PngForm.image(round.frame(sample), scale));
        return palette.indexed();
    }

    private static void write(Reel reel, double scale, Palette.Indexed palette, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(streamMetadata(writer, reel.cover(), scale, palette));
            Reel.Round round = reel.rounds().begin();
            BufferedImage before = null;
            for (int i = 0; i < reel.frames(); i++) {
                BufferedImage now = palette.of(PngForm.image(round.frame(i), scale));
                Rectangle place = before == null
                        ? new Rectangle(0, 0, now.getWidth(), now.getHeight())
                        : Changed.between(before, now);
                BufferedImage part = part(now, place, palette);
                IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(part), null);
                describe(metadata, reel, place, i == 0);
                writer.writeToSequence(new IIOImage(part, null, metadata), null);
                before = now;
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    /** In memory of its own: the writer takes what {@code getSubimage} gives from the corner of the whole picture. */
    private static BufferedImage part(BufferedImage image, Rectangle place, Palette.Indexed palette) {
        BufferedImage part =
                new BufferedImage(place.width, place.height, BufferedImage.TYPE_BYTE_INDEXED, palette.model());
        part.getRaster()
                .setDataElements(
                        0,
                        0,
                        image.getRaster()
                                .createChild(place.x, place.y, place.width, place.height, 0, 0, new int[] {0}));
        return part;
    }

    private static IIOMetadata streamMetadata(ImageWriter writer, Plate cover, double scale, Palette.Indexed palette)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
        IIOMetadataNode root = new IIOMetadataNode(STREAM);
        root.appendChild(node("Version", "value", "89a"));
        root.appendChild(node(
                "LogicalScreenDescriptor",
                "logicalScreenWidth",
                Long.toString(Math.round(cover.width() * scale)),
                "logicalScreenHeight",
                Long.toString(Math.round(cover.height() * scale)),
                "colorResolution",
                "8",
                "pixelAspectRatio",
                "0"));
        IIOMetadataNode table = node(
                "GlobalColorTable", "sizeOfGlobalColorTable", "256", "backgroundColorIndex", "0", "sortFlag", "FALSE");
        for (int i = 0; i < palette.model().getMapSize(); i++)
            table.appendChild(node(
                    "ColorTableEntry",
                    "index",
                    Integer.toString(i),
                    "red",
                    Integer.toString(palette.model().getRed(i)),
                    "green",
                    Integer.toString(palette.model().getGreen(i)),
                    "blue",
                    Integer.toString(palette.model().getBlue(i))));
        root.appendChild(table);
        metadata.mergeTree(STREAM, root);
        return metadata;
    }

    private static void describe(IIOMetadata metadata, Reel reel, Rectangle place, boolean first)
            throws IIOInvalidTreeException {
        IIOMetadataNode root = new IIOMetadataNode(NATIVE);
        root.appendChild(node(
                "ImageDescriptor",
                "imageLeftPosition",
                Integer.toString(place.x),
                "imageTopPosition",
                Integer.toString(place.y),
                "imageWidth",
                Integer.toString(place.width),
                "imageHeight",
                Integer.toString(place.height),
                "interlaceFlag",
                "FALSE"));
        root.appendChild(node(
                "GraphicControlExtension",
                "disposalMethod",
                "doNotDispose",
                "userInputFlag",
                "FALSE",
                "transparentColorFlag",
                "FALSE",
                "transparentColorIndex",
                "0",
                "delayTime",
                Long.toString(Math.max(LEAST_HUNDREDTHS, Math.round(100 / reel.perSecond())))));
        if (first) {
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            IIOMetadataNode loop =
                    node("ApplicationExtension", "applicationID", "NETSCAPE", "authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0}); // for ever
            extensions.appendChild(loop);
            root.appendChild(extensions);
            IIOMetadataNode comments = new IIOMetadataNode("CommentExtensions");
            String comment = reel.cover().title() + "; " + reel.cover().provenance();
            comments.appendChild(node("CommentExtension", "value", ascii(comment)));
            root.appendChild(comments);
        }
        metadata.mergeTree(NATIVE, root);
    }

    /** Comments of GIF are 7-bit letters. */
    private static String ascii(String text) {
        String plain = text.replace('×', 'x').replace("·", "-").replace('−', '-');
        return new String(plain.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    private static IIOMetadataNode node(String name, String... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) node.setAttribute(attributes[i], attributes[i + 1]);
        return node;
    }
}
