package org.twige.assessment.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.twige.assessment.exchange.ReadForeignFile.Refusal;
import org.twige.assessment.exchange.ReadForeignFile.Why;
import org.twige.assessment.exchange.SkippedItem.Reason;
import org.twige.border.SafeUnzip;
import org.twige.border.XmlElement;

/** Reads a package of QTI items: an archive whose manifest names them. Nothing of it is ever put on a disk. */
final class QtiArchive {

    private static final String MANIFEST = "imsmanifest.xml";
    private static final int LONGEST_DOCUMENT = 1_000_000;
    private static final long MOST_BYTES = 30_000_000;
    private static final int MOST_DOCUMENTS = 1_000;

    private final byte[] archive;
    private final Map<String, byte[]> documents = new HashMap<>();

    QtiArchive(byte[] archive) {
        this.archive = archive;
    }

    ReadItems read() throws Refusal {
        unpack();
        var manifest = Optional.ofNullable(documents.get(MANIFEST))
                .flatMap(ReadForeignFile::tree)
                .orElseThrow(() -> new Refusal(Why.NO_MANIFEST));
        var parts = new ArrayList<ReadItems>();
        resources(manifest).forEach((path, kind) -> parts.add(kind.contains("item") ? item(path) : another(path)));
        return ReadItems.of("qti", parts);
    }

    private void unpack() throws Refusal {
        long all = 0;
        try (var zip = new SafeUnzip(new ByteArrayInputStream(archive))) {
            for (var name = zip.next(); name != null; name = zip.next()) {
                if (isUnsafe(name)) {
                    throw new Refusal(Why.UNSAFE_NAMES);
                }
                if (!name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    zip.drain();
                    continue;
                }
                var bytes = zip.bytes().readNBytes(LONGEST_DOCUMENT + 1);
                all += bytes.length;
                if (bytes.length > LONGEST_DOCUMENT || all > MOST_BYTES || documents.size() >= MOST_DOCUMENTS) {
                    throw new Refusal(Why.TOO_LARGE);
                }
                documents.putIfAbsent(name, bytes);
            }
        } catch (SafeUnzip.TooLarge _) {
            throw new Refusal(Why.TOO_LARGE);
        } catch (IOException | IllegalArgumentException _) { // the JDK's answer to a name that is no text
            throw new Refusal(Why.NO_ARCHIVE);
        }
    }

    private static boolean isUnsafe(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/", -1)).contains("..");
    }

    /** Where the resources of QTI lie, and of what kind they are; pictures and the like are no resources of QTI. */
    private static Map<String, String> resources(XmlElement manifest) {
        var resources = new LinkedHashMap<String, String>();
        manifest.inside()
                .filter(element -> element.isNamed("resource"))
                .filter(resource ->
                        resource.attribute("type").toLowerCase(Locale.ROOT).startsWith("imsqti"))
                .forEach(resource -> resources.putIfAbsent(
                        resource.attribute("href"), resource.attribute("type").toLowerCase(Locale.ROOT)));
        return resources;
    }

    private ReadItems item(String path) {
        return Optional.ofNullable(documents.get(path))
                .flatMap(ReadForeignFile::tree)
                .filter(QtiItem::isOne)
                .map(root -> new QtiItem(root).read())
                .orElseGet(() -> skipped(path, Reason.UNREADABLE));
    }

    /** A test or a section says in which order items stand, which is nothing to take over. */
    private static ReadItems another(String path) {
        return skipped(path, Reason.OTHER_KIND);
    }

    private static ReadItems skipped(String path, Reason reason) {
        return new ReadItems("qti", List.of(), List.of(new SkippedItem(path, 0, reason, "")));
    }
}
