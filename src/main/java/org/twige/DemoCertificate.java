package org.twige;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A certificate of a platform that does not exist, and says so. */
final class DemoCertificate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int LEFT = 70;
    private static final int LINE = 60;

    private DemoCertificate() {}

    static byte[] pdf(String names, String title, String issuer, LocalDate on) {
        var lines = List.of(issuer, "Certificate", names, title, DAY.format(on), "Invented for a demo: proves nothing");
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                var top = page.getMediaBox().getHeight() - 2 * LINE;
                for (var line = 0; line < lines.size(); line++) {
                    write(content, lines.get(line), top - line * LINE);
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDPageContentStream content, String text, float height) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 24);
        content.newLineAtOffset(LEFT, height);
        content.showText(text);
        content.endText();
    }
}
