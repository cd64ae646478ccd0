package org.twige.border;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as a spreadsheet program writes it: shared texts, styles, numbers, days, merged cells. */
public final class MadeWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final List<String> shared = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();
    private int row;
    private boolean since1904;

    /** Cells of the next row: texts, numbers, or {@code xml:} and a cell as it is written. */
    public MadeWorkbook row(Object... cells) {
        row++;
        rows.append("<row r=\"")
                .append(row)
                .append("\" spans=\"1:")
                .append(cells.length)
                .append("\">");
        for (var i = 0; i < cells.length; i++) {
            rows.append(cell(column(i) + row, cells[i]));
        }
        rows.append("</row>");
        return this;
    }

    /** Leaves rows without cells, which are not written at all. */
    public MadeWorkbook gap(int emptyRows) {
        row += emptyRows;
        return this;
    }

    /** The rows so far are a sheet of this name. */
    public MadeWorkbook sheet(String name) {
        return sheet(name, "visible");
    }

    public MadeWorkbook sheet(String name, String state) {
        sheets.put(
                name,
                "<sheetData>" + rows + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/></mergeCells>");
        states.put(name, state);
        rows.setLength(0);
        row = 0;
        return this;
    }

    public MadeWorkbook since1904() {
        since1904 = true;
        return this;
    }

    private String cell(String at, Object value) {
        return switch (value) {
            case Number number -> "<c r=\"" + at + "\"><v>" + number + "</v></c>";
            case String text when text.isEmpty() -> "<c r=\"" + at + "\" s=\"1\"/>";
            case String text when text.startsWith("xml:") -> text.substring(4).replace("<c", "<c r=\"" + at + "\"");
            default -> {
                shared.add("<si><t xml:space=\"preserve\">" + escaped(value.toString()) + "</t></si>");
                yield "<c r=\"" + at + "\" t=\"s\"><v>" + (shared.size() - 1) + "</v></c>";
            }
        };
    }

    private static String column(int place) {
        return place < 26 ? "" + (char) ('A' + place) : "A" + (char) ('A' + place - 26);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    public byte[] bytes() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        var names = new StringBuilder();
        var relations = new StringBuilder();
        var number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            names.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                    .formatted(sheet.getKey(), number, states.get(sheet.getKey()), number));
            relations.append(
                    "<Relationship Id=\"rId%d\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                            .formatted(number, number));
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet xmlns=\"m\">" + sheet.getValue() + "</worksheet>");
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"m\" xmlns:r=\"r\"><workbookPr date1904=\"" + (since1904 ? 1 : 0) + "\"/><sheets>"
                        + names + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="m"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>\
                <numFmt numFmtId="165" formatCode="[Red]#,##0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/>\
                </cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>\
                </styleSheet>\
                """);
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"m\">" + String.join("", shared) + "</sst>");
        return zipped(parts);
    }

    public static byte[] zipped(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
