package org.twige.border;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * Makes tagged PDFs of letters, lists and question papers that screen readers can read; each {@code <object
 * type="twige/qr" data-text="…">} becomes a square code.
 *
 * @see "ISO 14289-1, PDF/UA-1; ISO/IEC 18004, error correction level Q"
 */
public final class Press {

    /** Liberation Sans, SIL Open Font Licence 1.1, comes with PDFBox; it covers every language of the service. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int QUIET = 4;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Press() {}

    /** The pages as a PDF file; nothing is fetched from outside. */
    public static byte[] print(String xhtml) {
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(1.7f)
                    .useExternalResourceAccessControl(
                            (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(Press::font, "twige")
                    .useObjectDrawerFactory(codes())
                    .withProducer("Twige")
                    .withHtmlContent(xhtml, null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(Press.class.getResourceAsStream(FONT), FONT);
    }

    private static DefaultObjectDrawerFactory codes() {
        var factory = new DefaultObjectDrawerFactory();
        factory.registerDrawer("twige/qr", (element, x, y, width, height, device, _, dots) -> {
            var code = dots(element.getAttribute("data-text"));
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width / dots,
                    (float) height / dots,
                    graphics -> draw(code, graphics, width / dots));
            return Map.of();
        });
        return factory;
    }

    private static ByteMatrix dots(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a square code", e);
        }
    }

    private static void draw(ByteMatrix code, Graphics2D graphics, double width) {
        var dot = width / (code.getWidth() + 2 * QUIET);
        graphics.setColor(Color.BLACK);
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y) == 1) {
                    graphics.fill(new Rectangle2D.Double((x + QUIET) * dot, (y + QUIET) * dot, dot, dot));
                }
            }
        }
    }
}
