package org.twige.border;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.border.SafeWorkbook.Row;

/** The rows of one sheet, read as they are asked for. */
public final class SheetRows implements Closeable {

    /** A staff list has thirty columns; what stands further to the right is not looked at. */
    private static final int MOST_COLUMNS = 500;

    /** A row of a staff list has some hundreds; the first rows of each sheet are held in memory. */
    private static final int MOST_LETTERS = 262_144;

    private final SafeUnzip archive;
    private final XmlReader xml;
    private final CellTexts texts;
    private final CellText value = new CellText();
    private int number;

    SheetRows(SafeUnzip archive, CellTexts texts) throws IOException {
        this.archive = archive;
        this.texts = texts;
        this.xml = SecureXml.read(archive.bytes());
    }

    /** The next row that has cells, or null after the last. */
    public @Nullable Row next() throws IOException {
        while (xml.next()) {
            if (xml.begins("row")) {
                var told = SheetStyles.number(xml.attribute("r"));
                number = told > number ? told : number + 1;
                return new Row(number, cells());
            }
        }
        return null;
    }

    private List<String> cells() throws IOException {
        var cells = new ArrayList<String>();
        var last = -1;
        var letters = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                var told = column(xml.attribute("r"));
                last = told > last ? told : last + 1;
                var text = cell();
                letters += text.length();
                if (letters > MOST_LETTERS) {
                    throw new SafeUnzip.TooLarge();
                }
                if (last < MOST_COLUMNS && !text.isEmpty()) {
                    while (cells.size() < last) {
                        cells.add("");
                    }
                    cells.add(text);
                }
            }
        }
        return cells;
    }

    private String cell() throws IOException {
        var type = xml.attribute("t");
        var style = SheetStyles.number(xml.attribute("s"));
        value.clear();
        var spoken = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) {
                value.clear();
                value.append(xml.text());
            } else if (xml.begins("rPh") || xml.ends("rPh")) {
                spoken = xml.begins("rPh");
            } else if (xml.begins("t") && !spoken) {
                value.append(xml.text());
            }
        }
        return texts.of(type, Math.max(0, style), value.toString());
    }

    /** The place of a cell such as {@code AB12}, from zero; -1 when it is not told. */
    private static int column(@Nullable String reference) {
        var column = 0;
        for (var i = 0; reference != null && i < reference.length() && i < 4; i++) {
            var letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
