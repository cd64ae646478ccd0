package org.twige.mandates.cases;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Makes a tagged PDF of a letter that screen readers can read.
 *
 * @see "ISO 14289-1, PDF/UA-1"
 */
final class Letterpress {

    /** Liberation Sans, SIL Open Font Licence 1.1, comes with PDFBox; it covers every language of the service. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Letterpress() {}

    /** The letter as a PDF file; nothing is fetched from outside. */
    static byte[] print(String xhtml) {
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(1.7f)
                    .useExternalResourceAccessControl(
                            (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(Letterpress::font, "twige")
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
        return Objects.requireNonNull(Letterpress.class.getResourceAsStream(FONT), FONT);
    }
}
