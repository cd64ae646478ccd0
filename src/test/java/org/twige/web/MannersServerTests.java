package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

@ServerTest
class MannersServerTests {

    @Value("${server.port}")
    private int port;

    @ParameterizedTest
    @CsvSource({
        "400, This address or form is not complete",
        "403, This page was not found",
        "404, This page was not found",
        "405, This address cannot be opened like that",
        "409, This address or form is not complete",
        "413, This file is too large",
        "422, We could not use what was sent",
        "429, That was too often",
        "503, The service is not available at the moment"
    })
    void every_error_has_a_page_in_the_layout(int status, String heading) throws Exception {
        var answer = open("/failing/" + status + "?lang=en");

        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(status == 403 ? 404 : status);
        assertThat(page.select("h1").text()).isEqualTo(heading);
        assertThat(page.select("main#main-content, header, .twige-footer")).hasSize(3);
    }

    @Test
    void a_character_that_no_field_can_hold_is_bad_input_and_not_our_fault() throws Exception {
        var answer = open("/failing/text?lang=en&typed=%00");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("This address or form is not complete");
    }

    @Test
    void a_bug_shows_the_number_of_the_request_and_nothing_else() throws Exception {
        var answer = open("/failing/bug?lang=en");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain("secret", "IllegalState", "org.twige");
    }

    @Test
    void when_the_database_is_away_the_reader_is_asked_to_come_back() throws Exception {
        var answer = open("/failing/database?lang=en");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /verify", "GET /privacy"})
    void a_file_that_is_far_too_large_is_refused_before_any_of_it_is_sent(String request) throws Exception {
        var bytes =
                raw(request + "?lang=en HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 290000000"
                        + "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n");

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 413");
        assertThat(Jsoup.parse(body(bytes)).select("h1").text()).isEqualTo("This file is too large");
    }

    @Test
    void who_sends_a_file_that_is_too_large_reads_why_it_is_refused() throws Exception {
        var request = request("/verify?lang=en")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[13_000_000]))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("This file is too large");
    }

    @Test
    void an_address_that_does_not_exist_says_so_in_the_readers_language() throws Exception {
        var request = request("/no/such/page").header("Accept-Language", "fr").build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Cette page est introuvable");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void the_operator_asks_for_health_on_the_same_port(String address) throws Exception {
        assertThat(open(address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, deflate, br, zstd", "gzip", "identity"})
    void the_footer_says_how_many_kilobytes_the_page_took(String encoding) throws Exception {
        var bytes = raw("GET /privacy?lang=en HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: " + encoding
                + "\r\nConnection: close\r\n\r\n");

        var words =
                Jsoup.parse(body(bytes)).select(".twige-footer p:last-child").text();
        var said = Integer.parseInt(words.replaceAll("\\D", ""));
        assertThat(Math.abs(said - bytes.length / 1024.0))
                .as(words + " of " + bytes.length)
                .isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw", "sw"})
    void a_page_says_its_own_language_whatever_language_the_browser_speaks(String language) throws Exception {
        var request = request("/privacy?lang=" + language)
                .header("Accept-Language", "en-US")
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().allValues("Content-Language")).containsExactly(language);
        assertThat(Jsoup.parse(answer.body()).select("html").attr("lang")).isEqualTo(language);
    }

    private HttpResponse<String> open(String address) throws Exception {
        return HttpClient.newHttpClient().send(request(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .timeout(Duration.ofMinutes(2));
    }

    private byte[] raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return socket.getInputStream().readAllBytes();
        }
    }

    private static String body(byte[] response) throws IOException {
        var head = new String(response, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
        var body = Arrays.copyOfRange(response, head, response.length);
        var plain = unpacked(new String(response, 0, head, StandardCharsets.ISO_8859_1), body);
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static byte[] unpacked(String head, byte[] body) throws IOException {
        if (head.contains("Content-Encoding: br")) {
            return new BrotliInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return head.contains("Content-Encoding: gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                : body;
    }
}
