package org.twige.outreach.channels;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text messages by a gateway that takes JSON over HTTP: {@code to}, {@code from}, {@code text} and {@code reference}, which
 * is the id of the nudge and the same at each try.
 *
 * <p>One configured address; nothing that anybody types is part of it, and no redirect is followed (decision 701).
 */
final class HttpSmsChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(HttpSmsChannel.class);

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int AT_ONCE = 4;

    /** An answer holds an id; what is longer is not read. */
    private static final long LONGEST_ANSWER = 65_536;

    /** It cannot be understood, is too large, or names nobody: the next message may be another matter. */
    private static final Set<Integer> ABOUT_THE_MESSAGE = Set.of(400, 413, 422);

    private final HttpSmsGateway gateway;
    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpSmsChannel(HttpSmsGateway gateway, JsonMapper json) {
        this.gateway = gateway;
        this.json = json;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public int lines() {
        return AT_ONCE;
    }

    @Override
    public Optional<Line> open() {
        return Optional.of(new Line() {
            @Override
            public Handover hand(Outgoing message) {
                return post(message);
            }

            @Override
            public void close() {
                // each message is a request of its own
            }
        });
    }

    /** The time-out of a request ends with the head of its answer, so the whole of it is timed here. */
    private Handover post(Outgoing message) {
        var head = new AtomicReference<@Nullable ResponseInfo>();
        var answer = client.sendAsync(request(message), info -> {
            head.set(info);
            return BodySubscribers.limiting(BodySubscribers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER);
        });
        try {
            var whole = answer.get(gateway.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
            return judged(whole.statusCode(), whole.headers(), whole.body());
        } catch (ExecutionException e) {
            return broken(head.get(), e.getCause());
        } catch (TimeoutException e) {
            return broken(head.get(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Handover.Uncertain();
        } finally {
            answer.cancel(true);
        }
    }

    /** What the head of an answer says holds, also when the rest of it never came. */
    private Handover broken(@Nullable ResponseInfo head, @Nullable Throwable why) {
        if (head != null) {
            return judged(head.statusCode(), head.headers(), "");
        }
        var neverLeft = why instanceof ConnectException || why instanceof HttpConnectTimeoutException;
        return neverLeft ? new Handover.Down() : noAnswer();
    }

    private HttpRequest request(Outgoing message) {
        var body = json.writeValueAsString(Map.of(
                "to", message.to(),
                "from", gateway.sender(),
                "text", message.text(),
                "reference", message.id().toString()));
        return HttpRequest.newBuilder(gateway.url())
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + gateway.token())
                .header("Idempotency-Key", message.id().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private Handover judged(int status, HttpHeaders headers, String body) {
        if (status >= 200 && status < 300) {
            return new Handover.HandedOver(idIn(body));
        }
        if (ABOUT_THE_MESSAGE.contains(status)) {
            return new Handover.Refused(Reply.kept(status + " " + body));
        }
        if (status == 409) {
            return new Handover.Later(Reply.kept(status + " " + body));
        }
        return status >= 500 && status != 503 ? noAnswer() : down(status, headers);
    }

    /** Too many, no credit, no entry, another address: that is so for every message until somebody mends it. */
    private static Handover down(int status, HttpHeaders headers) {
        LOG.warn("the gateway for text messages takes nothing now: {}", status);
        return new Handover.Down(after(headers));
    }

    /** A gateway that failed may have the message; where it promises to take it once, it can be asked again. */
    private Handover noAnswer() {
        return gateway.idempotent() ? new Handover.Down() : new Handover.Uncertain();
    }

    /** What {@code Retry-After} says in seconds; a date, which gateways hardly write, counts as nothing said. */
    private static Duration after(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    private String idIn(String body) {
        try {
            return json.readTree(body).path("id").asString("");
        } catch (JacksonException _) {
            return "";
        }
    }
}
