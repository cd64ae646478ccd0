package org.twige.credentials.reading;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes certificates of invented platforms for tests, all of one design. */
public final class Certificates {

    private Certificates() {}

    public static byte[] pdf(String... lines) {
        return pdf(new PDDocument(), lines);
    }

    /** One page in a document that may hold more than that. */
    static byte[] pdf(PDDocument document, String... lines) {
        try (document) {
            var page = new PDPage(new PDRectangle(842, 595));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                frame(content);
                for (var i = 0; i < lines.length; i++) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), i == 1 ? 34 : 22);
                    content.newLineAtOffset(120, 430 - i * 60);
                    content.showText(lines[i]);
                    content.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that draws a form so many times, which draws another one as often, down to what the deepest one draws. */
    static byte[] nested(int deep, int times, String drawn) throws IOException {
        try (var document = new PDDocument()) {
            var inner = form(document, drawn, new PDResources());
            for (var i = 1; i < deep; i++) {
                inner = form(document, "/Next Do\n".repeat(times), holding(inner));
            }
            var page = new PDPage(new PDRectangle(842, 595));
            page.setResources(holding(inner));
            page.setContents(stream(document, "/Next Do\n".repeat(times)));
            document.addPage(page);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDResources holding(PDFormXObject form) {
        var resources = new PDResources();
        resources.put(COSName.getPDFName("Next"), form);
        return resources;
    }

    private static PDFormXObject form(PDDocument document, String content, PDResources resources) throws IOException {
        resources.put(COSName.getPDFName("Letters"), new PDType1Font(FontName.HELVETICA));
        var form = new PDFormXObject(stream(document, content));
        form.setBBox(new PDRectangle(842, 595));
        form.setResources(resources);
        return form;
    }

    private static PDStream stream(PDDocument document, String content) throws IOException {
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
        return new PDStream(document, bytes, COSName.FLATE_DECODE);
    }

    private static void frame(PDPageContentStream content) throws IOException {
        content.setNonStrokingColor(0.1f, 0.3f, 0.6f);
        content.addRect(0, 0, 842, 40);
        content.addRect(0, 500, 842, 95);
        content.addRect(700, 70, 90, 90);
        content.fill();
        content.setNonStrokingColor(0f, 0f, 0f);
    }

    /** The first page as a picture so many pixels wide. */
    public static BufferedImage image(byte[] pdf, int width) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document)
                    .renderImage(0, width / document.getPage(0).getCropBox().getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage scaled(BufferedImage image, int width) {
        var height = image.getHeight() * width / image.getWidth();
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = smaller.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.drawImage(image, 0, 0, width, height, null);
        drawing.dispose();
        return smaller;
    }

    public static byte[] png(BufferedImage image) {
        return encoded(image, "png", 1);
    }

    public static byte[] jpeg(BufferedImage image, double quality) {
        return encoded(image, "jpeg", quality);
    }

    private static byte[] encoded(BufferedImage image, String format, double quality) {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality((float) quality);
            }
            writer.write(null, new IIOImage(image, List.of(), null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
