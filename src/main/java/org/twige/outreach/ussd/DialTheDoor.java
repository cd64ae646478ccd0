package org.twige.outreach.ussd;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Plays the gateway of a network: posts to this machine's own door what a network would post. */
@Component
@ConditionalOnBooleanProperty("twige.simulators")
class DialTheDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Gates gates;
    private final Environment settings;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    DialTheDoor(Gates gates, Environment settings) {
        this.gates = gates;
        this.settings = settings;
    }

    /** What the door answered; empty when it did not. */
    String turn(PhoneForm.Call call) {
        var port = settings.getProperty("local.server.port", "");
        return port.isEmpty()
                ? ""
                : gates.form().map(gate -> post(port, gate.secret(), call)).orElse("");
    }

    private String post(String port, String secret, PhoneForm.Call call) {
        var form = Map.of(
                "sessionId", call.session(),
                "serviceCode", "*100#",
                "phoneNumber", call.number(),
                "networkCode", "00000",
                "text", call.text());
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/gateways/ussd/form/" + encoded(secret)))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException _) {
            return "";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
