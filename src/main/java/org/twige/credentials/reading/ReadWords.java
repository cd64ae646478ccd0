package org.twige.credentials.reading;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads the words on the pages of a PDF, all of them with one effort. */
final class ReadWords extends PDFTextStripper {

    private final PdfEffort effort = new PdfEffort();

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        effort.operator(operator.getName());
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector size) throws IOException {
        effort.letter();
        super.showGlyph(at, font, code, size);
    }
}
