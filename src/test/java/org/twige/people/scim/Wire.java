package org.twige.people.scim;

import jakarta.ws.rs.ProcessingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;
import org.glassfish.jersey.message.internal.Statuses;

/** Carries what the client library says over the network; its own way cannot say PATCH. */
final class Wire implements Connector {

    private static final HttpClient NETWORK =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public ClientResponse apply(ClientRequest asked) {
        var body = new ByteArrayOutputStream();
        try {
            if (asked.hasEntity()) {
                asked.setStreamProvider(_ -> body);
                asked.writeEntity();
            }
            return answer(asked, send(asked, body.toByteArray()));
        } catch (IOException e) {
            throw new ProcessingException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessingException(e);
        }
    }

    private static HttpResponse<byte[]> send(ClientRequest asked, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(asked.getUri())
                .timeout(Duration.ofMinutes(2))
                .method(asked.getMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        asked.getStringHeaders().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return NETWORK.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static ClientResponse answer(ClientRequest asked, HttpResponse<byte[]> sent) {
        var answer = new ClientResponse(Statuses.from(sent.statusCode()), asked);
        sent.headers().map().forEach((name, values) -> answer.getHeaders().addAll(name, values));
        answer.setEntityStream(new ByteArrayInputStream(sent.body()));
        return answer;
    }

    @Override
    public Future<?> apply(ClientRequest asked, AsyncConnectorCallback callback) {
        callback.response(apply(asked));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public String getName() {
        return "java.net.http";
    }

    @Override
    public void close() {}
}
