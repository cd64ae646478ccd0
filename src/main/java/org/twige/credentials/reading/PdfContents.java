package org.twige.credentials.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Looks at every object of a PDF: a certificate runs no programs, carries no files and has no picture without end. */
final class PdfContents {

    private static final int DEEP = 12;

    private static final Set<String> ACTS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition");
    private static final Set<String> CARRIES = Set.of("JS", "EmbeddedFiles", "EF", "RichMediaContent", "XFA");
    private static final Set<String> FILTERS = Set.of(
            "FlateDecode",
            "Fl",
            "DCTDecode",
            "DCT",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "CCITTFaxDecode",
            "CCF",
            "LZWDecode",
            "LZW",
            "RunLengthDecode",
            "RL");
    private static final Set<String> SWELLING =
            Set.of("LZWDecode", "LZW", "RunLengthDecode", "RL", "CCITTFaxDecode", "CCF");
    private static final long MOST_SWELLING = 200_000;

    private PdfContents() {}

    static void requirePlain(COSDocument document) throws NotReadable {
        for (var key : document.getXrefTable().keySet()) {
            require(document.getObjectFromPool(key).getObject(), 0);
        }
    }

    private static void require(COSBase object, int depth) throws NotReadable {
        if (depth > DEEP) {
            return;
        }
        if (object instanceof COSArray array) {
            for (var i = 0; i < array.size(); i++) {
                require(array.get(i), depth + 1);
            }
        }
        if (object instanceof COSDictionary dictionary) {
            requirePlain(dictionary);
            for (var value : dictionary.getValues()) {
                require(value, depth + 1);
            }
        }
        if (object instanceof COSStream stream) {
            requireSmall(stream);
        }
    }

    private static void requirePlain(COSDictionary dictionary) throws NotReadable {
        var act = dictionary.getDictionaryObject(COSName.S);
        if (act instanceof COSName name && ACTS.contains(name.getName())) {
            throw new NotReadable(Unreadable.ACTIVE);
        }
        if (dictionary.keySet().stream().anyMatch(key -> CARRIES.contains(key.getName()))) {
            throw new NotReadable(Unreadable.ACTIVE);
        }
    }

    private static void requireSmall(COSStream stream) throws NotReadable {
        var pixels = Math.max(0L, stream.getLong(COSName.WIDTH, 0)) * Math.max(0L, stream.getLong(COSName.HEIGHT, 0));
        if (pixels > ReadPicture.MOST_PIXELS) {
            throw new NotReadable(Unreadable.TOO_MANY_PIXELS);
        }
        var packed = 0;
        for (var filter : filters(stream)) {
            var swells = SWELLING.contains(filter) && stream.getLength() > MOST_SWELLING;
            if (!FILTERS.contains(filter) || swells) {
                throw new NotReadable(Unreadable.TOO_MANY_PIXELS);
            }
            packed += SWELLING.contains(filter) || filter.startsWith("Fl") ? 1 : 0;
        }
        if (packed > 1) {
            throw new NotReadable(Unreadable.TOO_MANY_PIXELS);
        }
    }

    private static Set<String> filters(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSName name -> Set.of(name.getName());
            case COSArray array -> names(array);
            case null, default -> Set.of();
        };
    }

    /** The same filter twice counts as one that is not in the list. */
    private static Set<String> names(COSArray filters) {
        var names = new LinkedHashSet<String>();
        for (var i = 0; i < filters.size(); i++) {
            var name = filters.getName(i);
            if (name == null || !names.add(name)) {
                names.add("?");
            }
        }
        return names;
    }
}
