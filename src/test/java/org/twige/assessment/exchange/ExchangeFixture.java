package org.twige.assessment.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.twige.assessment.exchange.ReadForeignFile.Answer;
import org.twige.assessment.exchange.ReadForeignFile.TrueFalse;

/** Files of other systems, made in memory. */
final class ExchangeFixture {

    static final TrueFalse WORDS = new TrueFalse("True", "False");

    private ExchangeFixture() {}

    static ReadItems read(byte[] file) {
        return switch (ReadForeignFile.read(file, WORDS)) {
            case Answer.Read(var items) -> items;
            case Answer.Refused(var why) -> throw new IllegalStateException("refused: " + why);
        };
    }

    static ReadItems read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] manifest(String href) {
        return """
                <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
                <resource identifier="r" type="imsqti_item_xmlv2p1" href="%s"><file href="%s"/></resource>
                </resources></manifest>
                """.formatted(href, href).getBytes(StandardCharsets.UTF_8);
    }
}
