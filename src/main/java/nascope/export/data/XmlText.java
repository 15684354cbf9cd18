package nascope.export.data;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements one after the other. */
final class XmlText {
    private final XMLStreamWriter xml;

    /** What stands in an element, or in the document. */
    @FunctionalInterface
    interface Content {
        void write() throws XMLStreamException;
    }

    private XmlText(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Something that writes a whole document. */
    @FunctionalInterface
    interface Document {
        void write(XmlText xml) throws XMLStreamException;
    }

    static void write(OutputStream out, Document document) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            document.write(new XmlText(xml));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element with attributes, a name and a value each in turn, and what stands in it. */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) xml.writeAttribute(attributes[i], attributes[i + 1]);
        content.write();
        xml.writeEndElement();
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        element(name, () -> {}, attributes);
    }

    void text(String text) throws XMLStreamException {
        xml.writeCharacters(text);
    }
}
