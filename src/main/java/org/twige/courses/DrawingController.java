package org.twige.courses;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
import org.twige.web.Allow;

/** Hands out the drawings of lessons: free for everybody, and never another one under the same address. */
@Controller
@Allow(everyone = true)
class DrawingController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Drawings drawings;

    DrawingController(Drawings drawings) {
        this.drawings = drawings;
    }

    @GetMapping("/drawings/{print}.svg")
    ResponseEntity<byte[]> drawing(
            @PathVariable String print,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        var svg = drawings.svg(print).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var answer = ResponseEntity.ok()
                .contentType(SVG)
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        return accepted.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(Weight.compressed(List.of(svg)))
                : answer.body(svg.getBytes(StandardCharsets.UTF_8));
    }
}
