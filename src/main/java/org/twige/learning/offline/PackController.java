package org.twige.learning.offline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;
import org.twige.learning.Seal;
import org.twige.web.Allow;
import org.twige.web.Role;

/** Hands out packs to learners, and never another one under the same address. */
@Controller
@Allow(Role.LEARNER)
class PackController {

    private final Courses courses;
    private final Packs packs;
    private final Seal seal;

    PackController(Courses courses, Packs packs, Seal seal) {
        this.courses = courses;
        this.packs = packs;
        this.seal = seal;
    }

    @GetMapping("/packs/{slug}/{version}/{language}.json")
    ResponseEntity<byte[]> pack(
            @PathVariable String slug,
            @PathVariable UUID version,
            @PathVariable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        var pack = courses.bySlug(slug)
                .flatMap(course -> packs.of(course, new VersionId(version), language))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("W/\"" + pack.hash() + "\"")
                .header(Seal.HEADER, seal.of("pack+jws", new String(pack.json(), StandardCharsets.UTF_8)))
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable());
        return accepted.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(pack.compressed())
                : answer.body(pack.json());
    }
}
