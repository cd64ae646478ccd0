package org.twige.border;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of a workbook (XLSX) row by row, as a reader sees them: days as days, the last value of a formula and
 * never the formula, long numbers with what they have lost.
 *
 * <p>The archive is unpacked as it comes, by {@link SafeUnzip}, and read by {@link SecureXml}; only the texts that cells
 * share are held in memory.
 *
 * @see "ECMA-376, part 1, 18.3 Worksheets"
 */
public final class SafeWorkbook {

    private static final String ROOT = "xl/";
    private static final int MOST_PART = 20_000_000;

    private final Source source;
    private final List<SheetPart> sheets;
    private final List<String> texts;
    private final SheetStyles styles;
    private final boolean since1904;

    private SafeWorkbook(Source source, List<SheetPart> sheets, List<String> texts, Parts parts) {
        this.source = source;
        this.sheets = sheets;
        this.texts = texts;
        this.styles = parts.styles;
        this.since1904 = parts.since1904;
    }

    /** The bytes of a workbook, which can be read from the start as often as needed. */
    @FunctionalInterface
    public interface Source {

        InputStream open() throws IOException;
    }

    /**
     * A row with content.
     *
     * @param number as the spreadsheet counts; rows without cells have none
     */
    public record Row(int number, List<String> cells) {}

    private record SheetPart(String name, String path) {}

    private static final class Parts {

        private SheetStyles styles = SheetStyles.none();
        private boolean since1904;
        private final List<Map.Entry<String, String>> named = new ArrayList<>();
        private final Map<String, String> paths = new HashMap<>();
    }

    /**
     * Opens a workbook.
     *
     * @throws SafeUnzip.TooLarge when it holds more than it may
     * @throws IOException when it is no workbook
     */
    public static SafeWorkbook open(Source source) throws IOException {
        var parts = new Parts();
        List<String> texts = List.of();
        try (var archive = new SafeUnzip(source.open())) {
            for (var name = archive.next(); name != null; name = archive.next()) {
                switch (path(name)) {
                    case "xl/workbook.xml" -> sheets(SecureXml.read(whole(archive)), parts);
                    case "xl/_rels/workbook.xml.rels" -> paths(SecureXml.read(whole(archive)), parts.paths);
                    case "xl/styles.xml" -> parts.styles = SheetStyles.read(SecureXml.read(whole(archive)));
                    case "xl/sharedstrings.xml" -> texts = new SharedTexts().read(SecureXml.read(archive.bytes()));
                    default -> archive.drain();
                }
            }
        }
        var sheets = parts.named.stream()
                .filter(sheet -> parts.paths.containsKey(sheet.getValue()))
                .map(sheet -> new SheetPart(sheet.getKey(), parts.paths.getOrDefault(sheet.getValue(), "")))
                .toList();
        if (sheets.isEmpty()) {
            throw new IOException("no workbook");
        }
        return new SafeWorkbook(source, sheets, texts, parts);
    }

    /** The names of the sheets that somebody sees, in their order. */
    public List<String> sheets() {
        return sheets.stream().map(SheetPart::name).toList();
    }

    /** The rows of a sheet, counted from zero, in their order. */
    public SheetRows rows(int sheet) throws IOException {
        var wanted = sheets.get(sheet).path();
        var archive = new SafeUnzip(source.open());
        try {
            for (var name = archive.next(); name != null; name = archive.next()) {
                if (path(name).equals(wanted)) {
                    return new SheetRows(archive, new CellTexts(texts, styles, since1904));
                }
                archive.drain();
            }
            throw new IOException("the workbook lacks a sheet");
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static InputStream whole(SafeUnzip archive) throws IOException {
        var bytes = archive.bytes().readNBytes(MOST_PART);
        if (bytes.length == MOST_PART) {
            throw new SafeUnzip.TooLarge();
        }
        return new ByteArrayInputStream(bytes);
    }

    private static void sheets(XmlReader workbook, Parts parts) throws IOException {
        while (workbook.next()) {
            if (workbook.begins("workbookPr")) {
                var since1904 = String.valueOf(workbook.attribute("date1904"));
                parts.since1904 = since1904.equals("1") || since1904.equals("true");
            } else if (workbook.begins("sheet") && isSeen(workbook.attribute("state"))) {
                parts.named.add(Map.entry(
                        String.valueOf(workbook.attribute("name")), String.valueOf(workbook.attribute("id"))));
            }
        }
    }

    private static boolean isSeen(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    private static void paths(XmlReader relations, Map<String, String> paths) throws IOException {
        while (relations.next()) {
            var target = relations.attribute("Target");
            if (relations.begins("Relationship")
                    && target != null
                    && String.valueOf(relations.attribute("Type")).endsWith("/worksheet")) {
                paths.put(
                        String.valueOf(relations.attribute("Id")),
                        path(target.startsWith("/") ? target : ROOT + target));
            }
        }
    }

    private static String path(String name) {
        return name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    }
}
