package org.twige.labs.asking;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A simulator of a model for the demo, on this machine only, so that the exercise can be tried without a model anywhere. It
 * understands nothing: it gives the sentences of a request back and puts one mistake in. Outside the demo it does not exist.
 *
 * @see "OpenAI API, chat completions, without streaming"
 */
@Lazy
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("twige.demo")
class DemoModel implements AutoCloseable {

    static final String NAME = "simulator";

    private static final Logger LOG = LoggerFactory.getLogger(DemoModel.class);
    private static final int LARGEST_REQUEST = 100_000;

    /** In the languages of the first country pack, because a request does not say who reads the answer. */
    private static final String SIGN = "[Simulator · simulateur · porogaramu yigana moderi · kiigizo cha modeli]";

    private static final String MISTAKE = "31/02, 25:00";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A simulator, not a model</title>
            <h1>A simulator, not a model</h1>
            <p>This small program stands in the demo of Twige where a text generator would stand. It speaks as one
            (POST /v1/chat/completions), understands nothing, keeps nothing, and sends nothing on. It gives the sentences
            of a request back and puts one mistake in, which a careful reader finds.</p></html>
            """;

    private final HttpServer server;
    private final JsonMapper json;

    DemoModel(JsonMapper json) throws IOException {
        this.json = json;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> send(exchange, 200, "text/html;charset=UTF-8", PAGE));
        server.createContext("/v1/chat/completions", this::complete);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        LOG.info("The model of this demo is a simulator: {}", url().replace("/v1", "/"));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    private void complete(HttpExchange exchange) throws IOException {
        try {
            var body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST);
            var messages = json.readTree(body).path("messages");
            var words = messages.path(messages.size() - 1).path("content").asString("");
            send(exchange, 200, "application/json", json.writeValueAsString(completion(words, answer(words))));
        } catch (JacksonException _) {
            send(
                    exchange,
                    400,
                    "application/json",
                    "{\"error\":{\"message\":\"not a request for a chat completion\"}}");
        }
    }

    /** The sentences one below the other, and a day and an hour that do not exist. */
    static String answer(String words) {
        var sentences = Arrays.stream(words.strip().split("(?<=[.!?])\\s+|\\R+"))
                .filter(sentence -> !sentence.isBlank())
                .map(sentence -> "– " + sentence.strip());
        return SIGN + "\n\n" + sentences.collect(Collectors.joining("\n")) + "\n– " + MISTAKE;
    }

    private static Map<String, Object> completion(String words, String answer) {
        var in = OwnRequest.count(words);
        var out = OwnRequest.count(answer);
        return Map.of(
                "id",
                "simulated",
                "object",
                "chat.completion",
                "created",
                0,
                "model",
                NAME,
                "choices",
                List.of(Map.of(
                        "index",
                        0,
                        "message",
                        Map.of("role", "assistant", "content", answer),
                        "finish_reason",
                        "stop")),
                "usage",
                Map.of("prompt_tokens", in, "completion_tokens", out, "total_tokens", in + out));
    }

    private static void send(HttpExchange exchange, int status, String kind, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", kind);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
