package org.twige.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import tools.jackson.databind.json.JsonMapper;

/** What a phone asks for when somebody puts the service on its home screen. */
@Controller
@Allow(everyone = true)
class HomeScreenController {

    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json;charset=UTF-8");

    private final Country country;
    private final JsonMapper json;

    HomeScreenController(Country country, JsonMapper json) {
        this.country = country;
        this.json = json;
    }

    /**
     * The members of <a href="https://www.w3.org/TR/appmanifest/">Web Application Manifest</a> that browsers need; with the
     * buttons of a browser, because some phones have no button for back.
     */
    private record Manifest(
            String id,
            String name,
            String short_name,
            String lang,
            String start_url,
            String scope,
            String display,
            String theme_color,
            String background_color,
            List<Icon> icons) {}

    private record Icon(String src, String sizes, String type, String purpose) {}

    @GetMapping("/home-screen.webmanifest")
    ResponseEntity<String> manifest(HttpServletRequest request) {
        var language = Languages.of(request, country);
        var name = country.branding().serviceName().in(language);
        var manifest = new Manifest(
                "/",
                name,
                name,
                language,
                "/my-training",
                "/",
                "minimal-ui",
                HomeScreenIcon.GROUND,
                "#ffffff",
                HomeScreenIcon.SIZES.stream()
                        .flatMap(size -> Stream.of("any", "maskable").map(use -> icon(size, use)))
                        .toList());
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.noCache())
                .body(json.writeValueAsString(manifest));
    }

    private static Icon icon(int size, String use) {
        return new Icon("/home-screen/" + size + ".png", size + "x" + size, "image/png", use);
    }

    @GetMapping("/home-screen/{size}.png")
    ResponseEntity<byte[]> icon(@PathVariable int size) {
        if (!HomeScreenIcon.SIZES.contains(size)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .body(HomeScreenIcon.png(size));
    }
}
