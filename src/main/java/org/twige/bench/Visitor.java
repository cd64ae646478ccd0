package org.twige.bench;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A browser without scripts: keeps its cookies, takes pages compressed, sends forms, follows where they lead. */
final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_STEPS = 5;

    private final URI server;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private URI at;
    private byte[] body = {};
    private String coding = "";

    Visitor(URI server) {
        this.server = server;
        this.at = server;
    }

    /** Where the visitor is now. */
    String address() {
        return at.getPath();
    }

    /** Opens a page and follows where it leads; the page is unpacked only when somebody reads it. */
    void open(String path) throws IOException, InterruptedException {
        at = server.resolve(path);
        follow(HttpRequest.newBuilder(at).GET());
    }

    /** Sends a form of the page with more fields. */
    void send(Form form, Map<String, String> typed) throws IOException, InterruptedException {
        post(form, typed.entrySet().stream().map(field -> field(field.getKey(), field.getValue())));
    }

    /** Sends the form of a question with its answer. */
    void send(Form form, RightAnswer answer) throws IOException, InterruptedException {
        post(form, answer.values().stream().map(value -> field(answer.field(), value)));
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void post(Form form, Stream<String> typed) throws IOException, InterruptedException {
        var hidden = form.hidden().entrySet().stream().map(field -> field(field.getKey(), field.getValue()));
        var text = Stream.concat(hidden, typed).collect(Collectors.joining("&"));
        at = server.resolve(form.action());
        follow(HttpRequest.newBuilder(at)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(text)));
    }

    /** Sends JSON as a script does, with the token of a form; false when the server wants it later. */
    boolean tell(String path, String token, String json) throws IOException, InterruptedException {
        at = server.resolve(path);
        var answer = ask(HttpRequest.newBuilder(at)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(json)));
        body = answer.body();
        coding = answer.headers().firstValue("Content-Encoding").orElse("");
        if (answer.statusCode() != 200 && answer.statusCode() != 503) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.statusCode() == 200;
    }

    private void follow(HttpRequest.Builder first) throws IOException, InterruptedException {
        var answer = ask(first);
        for (var step = 0; step < MOST_STEPS && answer.statusCode() / 100 == 3; step++) {
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = ask(HttpRequest.newBuilder(at).GET());
        }
        if (answer.statusCode() != 200) {
            throw new IOException(at.getPath() + " answered " + answer.statusCode());
        }
        body = answer.body();
        coding = answer.headers().firstValue("Content-Encoding").orElse("");
    }

    private HttpResponse<byte[]> ask(HttpRequest.Builder builder) throws IOException, InterruptedException {
        builder.timeout(PATIENCE).header("Accept-Encoding", "gzip, br");
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = CLIENT.send(builder.build(), BodyHandlers.ofByteArray());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    /** The page as text. */
    String page() throws IOException {
        try (var plain = unpacked(new ByteArrayInputStream(body))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream unpacked(InputStream packed) throws IOException {
        return switch (coding) {
            case "br" -> new BrotliInputStream(packed);
            case "gzip" -> new GZIPInputStream(packed);
            default -> packed;
        };
    }

    /** The form on the page whose address holds a text. */
    Form form(String part) throws IOException {
        return Form.in(page(), part).orElseThrow(() -> new IOException("no form for " + part + " at " + at.getPath()));
    }

    void signIn(String staffNumber, String password) throws IOException, InterruptedException {
        open("/sign-in");
        send(form("/sign-in"), Map.of("staffNumber", staffNumber, "password", password));
        if (address().equals("/sign-in")) {
            throw new IOException(staffNumber + " was not let in");
        }
    }
}
