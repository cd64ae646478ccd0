package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Doors without a sign-in stand open to the whole network: whoever knows no secret can send nothing that costs us much. */
@ServerTest
class MachineDoorTests {

    @Value("${server.port}")
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /gateways/ussd/form/guessed",
                "POST /gateways/ussd/json/guessed",
                "POST /receipts/guessed",
                "POST /scim/v2/Users",
                "GET /calendar/guessed.ics",
                "POST /thanks/01994d3e-0000-7000-8000-000000000000/refusal"
            })
    void a_file_is_refused_before_any_of_it_is_put_on_our_disk(String request) throws IOException {
        var parts = "Content-Type: multipart/form-data; boundary=x";

        assertThat(status(request, parts, "Content-Length: 290000000")).isEqualTo(413);
        assertThat(status(request, parts, "Transfer-Encoding: chunked")).isEqualTo(413);
    }

    @Test
    void without_the_secret_nothing_of_a_body_is_read() throws IOException {
        assertThat(status(
                        "POST /gateways/ussd/json/guessed",
                        "Content-Type: application/json",
                        "Content-Length: 2000000000"))
                .isEqualTo(404);
    }

    @Test
    void what_no_route_takes_does_not_exist() throws IOException {
        assertThat(status("GET /calendar/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(status("GET /gateways/ussd/form/guessed")).isEqualTo(404);
        assertThat(status("DELETE /receipts/guessed")).isEqualTo(404);
    }

    /** Sends the head of a request and none of its body. */
    private int status(String request, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var head = request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + String.join("\r\n", headers)
                    + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
