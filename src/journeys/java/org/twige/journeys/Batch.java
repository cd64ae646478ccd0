package org.twige.journeys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A batch as it passes the line between phone and application: it can be read, and cut in half. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record Batch(String head, byte[] body) {

    private static final String END = "\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("(?i)(content-length: )(\\d+)");
    private static final JsonMapper JSON = new JsonMapper();

    /** The whole request whose first bytes are here already. */
    static Batch read(byte[] first, InputStream rest) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(first);
        while (!bytes.toString(StandardCharsets.ISO_8859_1).contains(END)) {
            bytes.write(next(rest));
        }
        var text = bytes.toString(StandardCharsets.ISO_8859_1);
        var head = text.substring(0, text.indexOf(END) + END.length());
        var length = LENGTH.matcher(head).results().findFirst().orElseThrow().group(2);
        bytes.write(rest.readNBytes(Integer.parseInt(length) - (bytes.size() - head.length())));
        return new Batch(head, Arrays.copyOfRange(bytes.toByteArray(), head.length(), bytes.size()));
    }

    private static int next(InputStream rest) throws IOException {
        var one = rest.read();
        if (one < 0) {
            throw new EOFException("the phone hung up");
        }
        return one;
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(head.getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(body);
        return bytes.toByteArray();
    }

    /** The ids of its events. */
    List<String> events() throws IOException {
        return nodes().stream().map(event -> event.path("id").asString()).toList();
    }

    /** What is taken of it when the server breaks off in the middle. */
    Batch half() throws IOException {
        var events = nodes();
        var half = Map.of("device", message().path("device"), "events", events.subList(0, events.size() / 2));
        var shorter = zipped(JSON.writeValueAsBytes(half));
        return new Batch(LENGTH.matcher(head).replaceFirst("$1" + shorter.length), shorter);
    }

    private List<JsonNode> nodes() throws IOException {
        return StreamSupport.stream(message().path("events").spliterator(), false)
                .toList();
    }

    private JsonNode message() throws IOException {
        if (!isZipped()) {
            return JSON.readTree(body);
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return JSON.readTree(unzipped.readAllBytes());
        }
    }

    private byte[] zipped(byte[] plain) throws IOException {
        if (!isZipped()) {
            return plain;
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }

    private boolean isZipped() {
        return head.toLowerCase(Locale.ROOT).contains("content-encoding: gzip");
    }
}
