package org.twige.outreach.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class HttpSmsChannelTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<String> got = new ArrayList<>();
    private HttpServer server;
    private int status = 202;

    @BeforeEach
    void a_gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (status == 0) {
                return; // hangs up
            }
            got.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            var body = "{\"id\": \"g-7\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @AfterEach
    void ends() {
        server.stop(0);
    }

    @Test
    void a_message_is_posted_with_a_reference_and_its_id_is_kept() {
        var id = UUID.randomUUID();

        assertThat(hand(id)).isEqualTo(new Handover.HandedOver("g-7"));

        assertThat(got.getFirst()).startsWith("Bearer secret {");
        var body = json.readTree(got.getFirst().substring("Bearer secret ".length()));
        assertThat(body.path("to").asString()).isEqualTo("+250700000001");
        assertThat(body.path("from").asString()).isEqualTo("TWIGE");
        assertThat(body.path("text").asString()).isEqualTo("Twige: \"é\"");
        assertThat(body.path("reference").asString()).isEqualTo(id.toString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "400, Refused",
        "413, Refused",
        "422, Refused",
        "402, Down",
        "404, Down",
        "302, Down",
        "409, Later",
        "429, Down",
        "503, Down",
        "500, Uncertain",
        "0, Uncertain",
        "401, Down"
    })
    void what_the_gateway_answers_says_whether_it_has_the_message(int answer, String outcome) {
        status = answer;

        assertThat(hand(UUID.randomUUID()).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void why_a_message_was_refused_is_kept_without_the_number() {
        status = 400;

        assertThat(hand(UUID.randomUUID())).isEqualTo(new Handover.Refused("400 {\"id\": \"g-7\"}"));
        assertThat(Reply.kept("550 5.1.1 <some.body@example.org>:\r\n no\u0000 user +250 788 000 001"))
                .isEqualTo("550 5.1.1 …: no user …");
        assertThat(Reply.kept("x ".repeat(5_000))).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void a_gateway_that_is_away_has_nothing() {
        server.stop(0);

        assertThat(hand(UUID.randomUUID())).isEqualTo(new Handover.Down());
    }

    @Test
    void no_token_goes_over_an_open_line() {
        assertThatThrownBy(() -> new HttpSmsGateway(
                        URI.create("http://sms.example.org/"), "secret", "TWIGE", false, Duration.ofSeconds(5)))
                .hasMessageContaining("https");
    }

    private Handover hand(UUID id) {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
        var channel =
                new HttpSmsChannel(new HttpSmsGateway(url, "secret", "TWIGE", false, Duration.ofSeconds(5)), json);
        try (var line = channel.open().orElseThrow()) {
            return line.hand(new Outgoing(id, "+250700000001", "", "Twige: \"é\"", "", null));
        }
    }
}
