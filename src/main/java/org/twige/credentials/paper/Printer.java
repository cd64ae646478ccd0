package org.twige.credentials.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Makes a tagged PDF that screen readers can read, with the signed credential attached.
 *
 * @see "ISO 14289-1, PDF/UA-1"
 */
public final class Printer {

    /** Liberation Sans, SIL Open Font Licence 1.1, comes with PDFBox; it covers every language of the service. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float VERSION = 1.7f;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Printer() {}

    /** The sheet as a PDF file, the same bytes apart from its identifier for the same sheet and moment. */
    public static byte[] print(Paper paper, Instant at) {
        try (var renderer = builder(paper.xhtml(), paper.code()).buildPdfRenderer();
                var document = pages(renderer)) {
            attach(document, paper, at);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Any other sheets as a PDF file, without a credential inside.
     *
     * @param xhtml well-formed, with a title and a language; the code stands wherever it has an
     *     {@code <object type="twige/qr">}
     */
    public static byte[] print(String xhtml, QrCode code) {
        try (var renderer = builder(xhtml, code).buildPdfRenderer();
                var document = pages(renderer)) {
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(String xhtml, QrCode code) {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfVersion(VERSION)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFont(Printer::font, "twige")
                .useObjectDrawerFactory(drawer(code))
                .withProducer("Twige")
                .withHtmlContent(xhtml, null);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        document.getDocument().setVersion(VERSION);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static PDDocument pages(PdfBoxRenderer renderer) throws IOException {
        renderer.createPDFWithoutClosing();
        return renderer.getPdfDocument();
    }

    private static InputStream font() {
        return Objects.requireNonNull(Printer.class.getResourceAsStream(FONT), FONT);
    }

    private static DefaultObjectDrawerFactory drawer(QrCode code) {
        var factory = new DefaultObjectDrawerFactory();
        factory.registerDrawer("twige/qr", (_, x, y, width, height, device, _, dotsPerPixel) -> {
            device.drawWithGraphics(
                    (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, graphics -> {
                        graphics.setColor(Color.BLACK);
                        graphics.fill(code.shape(width / dotsPerPixel));
                    });
            return Map.of();
        });
        return factory;
    }

    /** Kept as it is, so that anybody finds it in the file without a PDF reader. */
    private static void attach(PDDocument document, Paper paper, Instant at) throws IOException {
        var bytes = paper.badge().getBytes(StandardCharsets.US_ASCII);
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype("application/jwt");
        file.setSize(bytes.length);
        file.setModDate(calendar(at));
        var named = new PDComplexFileSpecification();
        named.setFile(paper.badgeName());
        named.setFileUnicode(paper.badgeName());
        named.setFileDescription(paper.badgeAbout());
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        named.getCOSObject().setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Data"));

        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(paper.badgeName(), named));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        associated.add(named.getCOSObject());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static Calendar calendar(Instant at) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }
}
