package nascope.export.picture;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** A page of the Portable Document Format as large as the picture, a point a px; texts are outlines, so that no font is missing. */
public final class PdfForm implements PictureForm {
    @Override
    public String suffix() {
        return "pdf";
    }

    @Override
    public void write(Plate plate, double scale, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page =
                    new PDPage(new PDRectangle((float) (plate.width() * scale), (float) (plate.height() * scale)));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, plate.width(), plate.height());
            plate.painter().paint(g);
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance((float) scale, (float) scale));
                content.drawForm(g.getXFormObject());
            }
            PDDocumentInformation information = document.getDocumentInformation();
            information.setTitle(plate.title());
            information.setSubject(plate.provenance());
            information.setCreator("NAScope");
            document.save(out);
        }
    }
}
