package org.twige.people.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.unboundid.scim2.client.ScimService;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.glassfish.jersey.client.ClientConfig;

/** A system elsewhere with a token, which knows nothing of us but the standard. */
final class Machine {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient NETWORK =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final String token;

    Machine(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The client library of somebody else. */
    ScimService library() {
        var config = new ClientConfig().connectorProvider((_, _) -> new Wire());
        ClientRequestFilter showToken =
                (ClientRequestContext request) -> request.getHeaders().putSingle("Authorization", "Bearer " + token);
        return new ScimService(
                ClientBuilder.newClient(config).register(showToken).target(base));
    }

    /** What comes back when somebody types the request by hand. */
    record Said(int status, HttpResponse<String> response, JsonNode body) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String detail() {
            return body.path("detail").asText();
        }

        String type() {
            return body.path("scimType").asText();
        }
    }

    Said get(String path) throws Exception {
        return send("GET", path, "");
    }

    Said send(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/scim+json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        var response = NETWORK.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var said = response.body();
        return new Said(response.statusCode(), response, JSON.readTree(said.isEmpty() ? "{}" : said));
    }
}
