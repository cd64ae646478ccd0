package org.twige.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.twige.country.Country;
import org.twige.web.Allow;
import org.twige.web.Languages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything under {@code /scim}: who asks, how much, and then the protocol. Whatever goes wrong is said in the words of
 * the protocol.
 */
@Controller
@Allow(machines = true)
class ScimController {

    private static final MediaType SCIM = MediaType.parseMediaType("application/scim+json;charset=UTF-8");
    private static final String ROOT = "/scim/v2";
    private static final String ENGLISH = "en";

    private final AdmitSource admitSource;
    private final ObjectProvider<ResourceEndpoint> protocol;
    private final Country country;
    private final JsonMapper json;
    private final String address;

    ScimController(
            AdmitSource admitSource,
            ObjectProvider<ResourceEndpoint> protocol,
            Country country,
            JsonMapper json,
            @Value("${twige.address:http://127.0.0.1:${server.port}}") String address) {
        this.admitSource = admitSource;
        this.protocol = protocol;
        this.country = country;
        this.json = json;
        this.address = address.replaceFirst("/+$", "");
    }

    @RequestMapping(
            path = "/scim/**",
            method = {
                RequestMethod.GET,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    ResponseEntity<byte[]> answer(HttpServletRequest request) throws IOException {
        return switch (admitSource.admit(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            case AdmitSource.Answer.Unknown() ->
                answer(Refused.of(
                        401,
                        null,
                        "show a valid token: Authorization: Bearer …",
                        Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"scim\"")));
            case AdmitSource.Answer.TooOften(var seconds) ->
                answer(Refused.of(
                        429,
                        null,
                        "this source asks too often; wait a minute",
                        Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))));
            case AdmitSource.Answer.Admitted(var source) -> answer(inside(request, source));
        };
    }

    private ScimResponse inside(HttpServletRequest request, Source source) throws IOException {
        var path = request.getRequestURI();
        if (!path.startsWith(ROOT + "/")) {
            return Refused.of(404, null, "there is nothing here; the protocol is at " + ROOT);
        }
        var isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD") || path.endsWith("/.search");
        if (!isRead && !source.writes()) {
            return Refused.of(403, null, "this token may only read");
        }
        var body = request.getInputStream().readNBytes(Protocol.MOST_BYTES + 1);
        if (body.length > Protocol.MOST_BYTES) {
            return Refused.tooLarge("a request may have at most " + Protocol.MOST_BYTES + " bytes (maxPayloadSize)");
        }
        var said = new String(body, StandardCharsets.UTF_8);
        if (path.equals(ROOT + "/Bulk") && operations(said) > Protocol.MOST_OPERATIONS) {
            return Refused.tooLarge(
                    "a request may have at most " + Protocol.MOST_OPERATIONS + " operations (maxOperations)");
        }
        return Refused.discreet(answer(request, said, new Asking(source, language(request))));
    }

    /** The library counts them too, but takes too many for a request that it cannot read. */
    private int operations(String bulk) {
        try {
            return json.readTree(bulk).path("Operations").size();
        } catch (JacksonException e) {
            return 0;
        }
    }

    private ScimResponse answer(HttpServletRequest request, String body, Asking asking) {
        var query = request.getQueryString();
        return protocol.getObject()
                .handleRequest(
                        address + request.getRequestURI() + (query == null ? "" : "?" + query),
                        HttpMethod.valueOf(request.getMethod().equals("HEAD") ? "GET" : request.getMethod()),
                        body,
                        headers(request),
                        asking);
    }

    /** Who runs machines reads English, unless the machine says otherwise. */
    private String language(HttpServletRequest request) {
        var isSaid = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        return isSaid || !country.speaks(ENGLISH) ? Languages.of(request, country) : ENGLISH;
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var name : Collections.list(request.getHeaderNames())) {
            if (!name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)) {
                headers.put(name, request.getHeader(name));
            }
        }
        return headers;
    }

    private static ResponseEntity<byte[]> answer(ScimResponse response) {
        var headers = new HttpHeaders();
        response.getHttpHeaders().forEach(headers::set);
        headers.setContentType(SCIM);
        var version = response.path("meta").path("version").asText("");
        if (!version.isEmpty()) {
            headers.setETag(version);
        }
        var isEmpty = response.getHttpStatus() == 204 || response.getHttpStatus() == 304;
        var builder = ResponseEntity.status(response.getHttpStatus()).headers(headers);
        return isEmpty ? builder.build() : builder.body(response.toString().getBytes(StandardCharsets.UTF_8));
    }
}
