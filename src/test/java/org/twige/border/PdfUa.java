package org.twige.border;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Looks with veraPDF what in a PDF is against the standard for files that screen readers can read.
 *
 * @see "ISO 14289-1, PDF/UA-1"
 */
public final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** One line for each rule that is broken; none for a file that conforms, as far as a machine can say. */
    public static List<String> problems(byte[] pdf) throws Exception {
        var tools = Foundries.defaultInstance();
        try (var parser = tools.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = tools.createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getFailedChecks().entrySet().stream()
                    .map(failed -> failed.getKey().getClause() + " " + failed.getValue() + " times")
                    .toList();
        }
    }
}
