package org.twige.routes;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.twige.web.Role;

/**
 * A browser without scripts, in which somebody has signed in, or nobody.
 *
 * @param role what the person answers as; empty for nobody in particular
 * @param cookie the sign-in
 * @param token that the forms of this sign-in carry
 */
record Caller(URI server, @Nullable Role role, @Nullable Resident who, String cookie, String token) {

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Caller nobody(URI server) {
        return new Caller(server, null, null, "", "").withToken("/sign-in");
    }

    static Caller signedIn(URI server, @Nullable Role role, Resident who, String cookie) {
        return new Caller(server, role, who, cookie, "").withToken("/password");
    }

    private Caller withToken(String address) {
        var page = Jsoup.parse(get(address).text());
        return new Caller(
                server, role, who, cookie, page.expectFirst("input[name=_csrf]").attr("value"));
    }

    Answer get(String address) {
        return send(request(address).GET());
    }

    HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(server.resolve(address)).timeout(Duration.ofMinutes(2));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(BROWSER.send(request.build(), ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form with its token, as the page it stands on would. */
    Answer post(String address, Form form) {
        return send(form.with("_csrf", token).send(request(address), "POST"));
    }

    /** The words that only this person's own pages may say. */
    Set<String> own() {
        return Optional.ofNullable(who).map(Resident::canaries).orElse(Set.of());
    }

    @Override
    public String toString() {
        return role == null ? "nobody" : role.name().toLowerCase(Locale.ROOT);
    }
}
