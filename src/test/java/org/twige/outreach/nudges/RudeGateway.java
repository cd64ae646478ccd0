package org.twige.outreach.nudges;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A gateway for text messages by HTTP that takes them, or is in trouble. */
final class RudeGateway implements AutoCloseable {

    static final int WELL = 202;
    static final int HANGS_UP = 0;

    /** It takes the message and says nothing any more. */
    static final int HANGS = -1;

    /** It takes the message, begins to say so, and stops in the middle. */
    static final int HANGS_IN_THE_MIDDLE = -2;

    private static final int LONG = 1_000;

    /** The keys of the messages that it took. */
    final Collection<String> took = new ConcurrentLinkedQueue<>();

    volatile int status = WELL;

    private final HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final boolean idempotent;

    /** One that promises to take a message once, or not. */
    RudeGateway(boolean idempotent) throws IOException {
        this.idempotent = idempotent;
        door.createContext("/", this::answer);
        door.setExecutor(threads);
        door.start();
    }

    int port() {
        return door.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var says = status;
            if (says == WELL || says < 0) {
                take(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            }
            if (says == 429) {
                exchange.getResponseHeaders().add("Retry-After", "900");
            }
            if (says > 0) {
                exchange.sendResponseHeaders(says, -1);
            } else if (says < 0) {
                hang(exchange, says);
            }
        }
    }

    private void hang(HttpExchange exchange, int says) throws IOException {
        if (says == HANGS_IN_THE_MIDDLE) {
            exchange.sendResponseHeaders(WELL, LONG);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        }
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void take(String key) {
        if (!idempotent || !took.contains(key)) {
            took.add(key);
        }
    }

    @Override
    public void close() {
        end.countDown();
        door.stop(0);
        threads.shutdown();
    }
}
