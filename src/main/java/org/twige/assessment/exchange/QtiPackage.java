package org.twige.assessment.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.twige.assessment.bank.ItemSheet;

/**
 * Writes items as a QTI 3.0 package: a manifest, and one file for each item. The same items give the same bytes.
 *
 * @param items of one best answer, or of several to choose
 * @param language in which all of them are written
 */
public record QtiPackage(List<ItemSheet> items, String language) {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** The archive. */
    public byte[] archive() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "imsmanifest.xml", manifest());
            for (var item : items) {
                put(zip, path(item), new QtiItemWriter(item, language).document());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String path, String document) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(document.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String path(ItemSheet item) {
        return "items/" + QtiItemWriter.identifier(item) + ".xml";
    }

    private String manifest() {
        return XmlText.document(xml -> {
            xml.begin("manifest")
                    .with("xmlns", "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1")
                    .with("identifier", "twige-items");
            xml.begin("metadata");
            xml.leaf("schema", "QTI Package").leaf("schemaversion", "3.0.0").end();
            xml.begin("organizations").end();
            xml.begin("resources");
            for (var item : items) {
                xml.begin("resource")
                        .with("identifier", "resource-" + QtiItemWriter.identifier(item))
                        .with("type", "imsqti_item_xmlv3p0")
                        .with("href", path(item));
                xml.begin("file").with("href", path(item)).end();
                xml.end();
            }
            xml.end();
            xml.end();
        });
    }
}
