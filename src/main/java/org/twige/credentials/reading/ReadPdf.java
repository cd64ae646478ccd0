package org.twige.credentials.reading;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;

/** Reads the words and draws the first pages of a PDF that holds nothing but pages. */
final class ReadPdf {

    private static final int PAGES = 3;
    private static final int WIDTH = 1_200;
    private static final int MOST_TEXT = 50_000;
    private static final float MOST_POINTS = 15_000;

    private ReadPdf() {}

    static Reading read(byte[] bytes, String sha256) throws NotReadable {
        PdfWeight.requireSane(bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            PdfContents.requirePlain(pdf.getDocument());
            var pages = pages(pdf);
            var picture = ReadPicture.picture(stacked(pages), pages.getFirst());
            return new Reading(FileKind.PDF, bytes, sha256, text(pdf), Optional.of(picture), Optional.empty());
        } catch (InvalidPasswordException e) {
            throw new NotReadable(Unreadable.PROTECTED, e);
        } catch (PdfEffort.Spent e) {
            throw new NotReadable(Unreadable.TOO_SLOW, e);
        } catch (IOException | RuntimeException e) {
            throw new NotReadable(Unreadable.DAMAGED, e);
        }
    }

    private static String text(PDDocument pdf) throws IOException {
        var stripper = new ReadWords();
        stripper.setSortByPosition(true);
        stripper.setEndPage(PAGES);
        var text = stripper.getText(pdf);
        return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
    }

    private static List<BufferedImage> pages(PDDocument pdf) throws IOException, NotReadable {
        var renderer = new DrawPages(pdf);
        var pages = new ArrayList<BufferedImage>();
        for (var number = 0; number < Math.min(PAGES, pdf.getNumberOfPages()); number++) {
            var box = pdf.getPage(number).getCropBox();
            var longer = Math.max(box.getWidth(), box.getHeight());
            if (!(longer >= 1 && longer <= MOST_POINTS)) {
                throw new NotReadable(Unreadable.TOO_MANY_PIXELS);
            }
            var drawn = renderer.renderImage(number, WIDTH / longer, ImageType.RGB);
            pages.add(drawn);
        }
        if (pages.isEmpty()) {
            throw new NotReadable(Unreadable.DAMAGED);
        }
        return pages;
    }

    private static BufferedImage stacked(List<BufferedImage> pages) {
        var width = pages.stream().mapToInt(BufferedImage::getWidth).max().orElseThrow();
        var height = pages.stream().mapToInt(BufferedImage::getHeight).sum();
        var all = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = all.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        var y = 0;
        for (var page : pages) {
            drawing.drawImage(page, 0, y, null);
            y += page.getHeight();
        }
        drawing.dispose();
        return all;
    }
}
