package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.twige.border.StoredFile;
import org.twige.border.StoredFiles;
import org.twige.web.FileTickets.Ticket;

@ServerTest
class ForeignFilesTests {

    @Autowired
    private Clock clock;

    @Autowired
    private ForeignFiles foreign;

    @Autowired
    private FileOrigin origin;

    @Autowired
    private FileTickets tickets;

    @Autowired
    private StoredFiles files;

    @Value("${server.port}")
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private StoredFile picture;
    private StoredFile page;

    @BeforeEach
    void two_stored_files() {
        picture = files.store(new ByteArrayInputStream(new byte[] {1, 2, 3}), "picture", "image/png", 100);
        page = files.store(
                new ByteArrayInputStream("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                "page",
                "text/html",
                100);
    }

    @Test
    void a_picture_is_shown_from_the_other_origin_with_nothing_around_it() throws Exception {
        var answer = ask(foreign.picture(picture.id()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsExactly(1, 2, 3);
        assertThat(header(answer, "Content-Type")).startsWith("image/png");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'; sandbox");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void an_original_is_a_download_of_no_particular_kind_and_stands_in_no_page() throws Exception {
        var answer = ask(foreign.download(page.id()));

        assertThat(header(answer, "Content-Type")).startsWith("application/octet-stream");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @Test
    void what_is_not_a_picture_of_ours_is_never_shown() throws Exception {
        assertThat(ask(foreign.picture(page.id())).statusCode()).isEqualTo(404);
    }

    @Test
    void a_ticket_that_is_forged_changed_or_out_of_date_finds_nothing() throws Exception {
        var right = foreign.picture(picture.id());
        var stale = tickets.write(new Ticket(picture.id(), true, clock.instant().minusSeconds(1)));
        var strange = FileTickets.in(Path.of("target", "keys-" + UUID.randomUUID()))
                .write(new Ticket(picture.id(), true, clock.instant().plusSeconds(60)));

        assertThat(ask(origin.url() + "/f/" + stale).statusCode()).isEqualTo(404);
        assertThat(ask(origin.url() + "/f/" + strange).statusCode()).isEqualTo(404);
        assertThat(ask(right.substring(0, right.length() - 3) + "AAA").statusCode())
                .isEqualTo(404);
        assertThat(ask(origin.url() + "/f/" + picture.id()).statusCode()).isEqualTo(404);
        assertThat(ask(foreign.picture(UUID.randomUUID())).statusCode()).isEqualTo(404);
    }

    @Test
    void the_other_origin_has_no_page_and_takes_no_form() throws Exception {
        for (var path :
                new String[] {"/", "/sign-in", "/verify", "/assets/learner.css", "/livez", "/f/", "/f/../sign-in"}) {
            assertThat(ask(origin.url() + path).statusCode()).as(path).isEqualTo(404);
        }
        var post = HttpRequest.newBuilder(URI.create(foreign.picture(picture.id())))
                .timeout(Duration.ofMinutes(2))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(client.send(post, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(404);
    }

    @Test
    void the_application_hands_out_no_such_file() throws Exception {
        var address = foreign.picture(picture.id()).replace(origin.url(), "http://127.0.0.1:" + port);
        var answer = ask(address);

        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).isNotEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void a_page_may_load_pictures_from_there_and_nothing_else() {
        assertThat(foreign.policy()).contains("img-src 'self' data: " + origin.url() + ";", "default-src 'none'");
        assertThat(foreign.policy().split(origin.url(), -1)).hasSize(2);
    }

    private HttpResponse<byte[]> ask(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofMinutes(2))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return Optional.of(answer.headers())
                .flatMap(all -> all.firstValue(name))
                .orElse("");
    }
}
