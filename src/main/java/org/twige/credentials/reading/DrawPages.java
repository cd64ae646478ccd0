package org.twige.credentials.reading;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws the pages of a PDF, all of them with one effort. */
final class DrawPages extends PDFRenderer {

    private final PdfEffort effort = new PdfEffort();

    DrawPages(PDDocument pdf) {
        super(pdf);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters page) throws IOException {
        return new Counted(page, effort);
    }

    private static final class Counted extends PageDrawer {

        private final PdfEffort effort;

        Counted(PageDrawerParameters page, PdfEffort effort) throws IOException {
            super(page);
            this.effort = effort;
        }

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
}
