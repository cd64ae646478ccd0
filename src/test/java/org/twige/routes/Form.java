package org.twige.routes;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields that a request sends, in its address or in its body. */
final class Form {

    private static final String BOUNDARY = "----route-matrix";

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    Form with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    Form withFile(String name, String text) {
        files.put(name, text);
        return this;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    String query() {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Everything that is sent, to be told from what comes back. */
    String text() {
        return fields.values() + " " + files.values();
    }

    /** As a browser posts it: with a file as parts, else as one line. */
    HttpRequest.Builder send(HttpRequest.Builder request, String method) {
        return files.isEmpty()
                ? request.header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString(query()))
                : request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(parts()));
    }

    private byte[] parts() {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(part("name=\"" + name + "\"", value)));
        files.forEach((name, value) -> body.writeBytes(part("name=\"" + name + "\"; filename=\"file.csv\"", value)));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] part(String head, String value) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
