package org.twige.border;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook (XLSX) with one sheet in which every cell is a text: no cell can be a formula, and no long number
 * loses digits when somebody mends the row.
 */
public final class SafeSheet implements Closeable {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final Writer out;

    private SafeSheet(OutputStream bytes) {
        zip = new ZipOutputStream(bytes);
        out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    }

    /** A workbook whose only sheet begins with this header. */
    public static SafeSheet to(OutputStream bytes, List<String> header) throws IOException {
        var sheet = new SafeSheet(bytes);
        sheet.part("[Content_Types].xml", """
                <Types xmlns="%scontent-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>\
                """.formatted(PACKAGE, TYPES, TYPES, TYPES));
        sheet.part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        sheet.part("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>\
                """.formatted(MAIN, RELATIONS));
        sheet.part("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
        sheet.part("xl/styles.xml", """
                <styleSheet xmlns="%s"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>\
                <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">\
                <xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>\
                """.formatted(MAIN));
        sheet.begin("xl/worksheets/sheet1.xml");
        sheet.out.write("<worksheet xmlns=\"" + MAIN
                + "\"><cols><col min=\"1\" max=\"16384\" width=\"18\" style=\"1\"/>" + "</cols><sheetData>");
        sheet.row(header.toArray());
        return sheet;
    }

    public void row(Object... cells) throws IOException {
        out.write("<row>");
        for (var cell : Arrays.asList(cells)) {
            out.write("<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            out.write(escaped(cell.toString()));
            out.write("</t></is></c>");
        }
        out.write("</row>");
    }

    private static String relations(String type, String target) {
        return """
                <Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%s/%s" Target="%s"/></Relationships>\
                """.formatted(PACKAGE, RELATIONS, type, target);
    }

    private void part(String name, String xml) throws IOException {
        begin(name);
        out.write(xml);
        out.flush();
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD);
    }

    /** Signs that XML cannot hold are left out. */
    private static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '\t', '\n', '\r' -> safe.append("&#").append(sign).append(';');
                default -> {
                    if (sign >= ' ' && sign != 0xFFFE && sign != 0xFFFF && (sign < 0xD800 || sign > 0xDFFF)) {
                        safe.appendCodePoint(sign);
                    }
                }
            }
        });
        return safe.toString();
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
        zip.close();
    }
}
