package nascope.export.picture;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Scalable Vector Graphics; texts stay texts, provenance is the file's description. */
public final class SvgForm implements PictureForm {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    @Override
    public String suffix() {
        return "svg";
    }

    @Override
    public void write(Plate plate, double scale, OutputStream out) throws IOException {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(null);
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension(plate.width(), plate.height()));
        plate.painter().paint(g);
        Element root = g.getRoot();
        root.setAttribute("viewBox", "0 0 " + plate.width() + " " + plate.height());
        root.setAttribute("width", Long.toString(Math.round(plate.width() * scale)));
        root.setAttribute("height", Long.toString(Math.round(plate.height() * scale)));
        root.insertBefore(text(root, "desc", plate.provenance()), root.getFirstChild());
        root.insertBefore(text(root, "title", plate.title()), root.getFirstChild());
        write(root, out);
    }

    /** Without the document type that Batik would name: readers would look for it on the network. */
    private static void write(Element root, OutputStream out) throws IOException {
        try {
            Transformer plain = TransformerFactory.newInstance().newTransformer();
            plain.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            plain.transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    private static Element text(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
        element.setTextContent(text);
        return element;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has a DOM", e);
        }
    }
}
