package org.twige.labs.asking;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A simulator of a model that speaks as OpenAI’s chat completions do, without streaming, on this machine only. It thinks
 * nothing: it says what it was told to say, or fails as it was told to fail.
 */
final class ModelSimulator implements AutoCloseable {

    private final HttpServer server;
    private final Deque<Behaviour> next = new ArrayDeque<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    /** What it does with one request. */
    private interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    ModelSimulator() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Runs it by itself, for a look with a browser or another program. */
    static void main() throws IOException {
        var simulator = new ModelSimulator();
        System.out.println("A simulator, not a model: " + simulator.url());
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** The bodies of the requests that came. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    void says(String text, int tokensIn, int tokensOut) {
        next.add(exchange -> send(exchange, 200, completion(text, tokensIn, tokensOut)));
    }

    void saysWithoutCounting(String text) {
        next.add(exchange -> send(exchange, 200, completion(text, 0, 0).replaceAll(",\"usage\":\\{[^}]*}", "")));
    }

    void fails(int status, String body) {
        next.add(exchange -> send(exchange, status, body));
    }

    void pointsTo(String address) {
        next.add(exchange -> {
            exchange.getResponseHeaders().set("Location", address);
            send(exchange, 302, "");
        });
    }

    void waits(int seconds) {
        next.add(exchange -> {
            Thread.sleep(seconds * 1_000L);
            send(exchange, 200, completion("too late", 1, 1));
        });
    }

    /** The head at once, the body one sign after the other. */
    void trickles() {
        next.add(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (var sign = 0; sign < 60; sign++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(500);
                }
            }
        });
    }

    private void serve(HttpExchange exchange) throws IOException {
        heard.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var behaviour = next.poll();
        try (exchange) {
            if (behaviour == null) {
                send(exchange, 500, "nothing prepared");
            } else {
                behaviour.answer(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String completion(String text, int in, int out) {
        return """
                {"id":"s1","object":"chat.completion","created":1,"model":"simulator","choices":[{"index":0,\
                "message":{"role":"assistant","content":%s},"finish_reason":"stop"}],"usage":{"prompt_tokens":%d,\
                "completion_tokens":%d,"total_tokens":%d}}""".formatted(JsonMapper.shared().writeValueAsString(text), in, out, in + out);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
