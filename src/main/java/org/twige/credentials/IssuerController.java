package org.twige.credentials;

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
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;
import org.twige.credentials.signing.Addresses;
import org.twige.credentials.signing.SigningKeys;
import org.twige.web.Allow;
import tools.jackson.databind.json.JsonMapper;

/** What machines need to check a credential: keys, issuer, achievement, status lists; the same for everybody. */
@Controller
@Allow(everyone = true)
class IssuerController {

    private final SigningKeys keys;
    private final PublishStatusList publishStatusList;
    private final Courses courses;
    private final Achievements achievements;
    private final Addresses addresses;
    private final Country country;
    private final JsonMapper json = new JsonMapper();

    IssuerController(
            SigningKeys keys,
            PublishStatusList publishStatusList,
            Courses courses,
            Achievements achievements,
            Addresses addresses,
            Country country) {
        this.keys = keys;
        this.publishStatusList = publishStatusList;
        this.courses = courses;
        this.achievements = achievements;
        this.addresses = addresses;
        this.country = country;
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<String> keys() {
        return open("application/jwk-set+json", 300, keys.published().json(addresses));
    }

    @GetMapping("/.well-known/jwks/{thumbprint}")
    ResponseEntity<String> key(@PathVariable String thumbprint) {
        return open(
                "application/jwk+json",
                300,
                keys.published().json(thumbprint, addresses).orElseThrow(IssuerController::notFound));
    }

    @GetMapping("/credentials/issuer")
    ResponseEntity<String> issuer() {
        var office =
                country.branding().owner().in(country.languages().getFirst().code());
        return open(
                "application/json",
                300,
                json.writeValueAsString(OpenBadge.published(OpenBadge.issuer(office, addresses))));
    }

    @GetMapping("/credentials/achievements/{id}")
    ResponseEntity<String> achievement(@PathVariable UUID id) {
        var version = courses.version(new VersionId(id)).orElseThrow(IssuerController::notFound);
        var original = version.description().languages().getFirst();
        var achievement = achievements.of(version, original);
        return open(
                "application/json",
                300,
                json.writeValueAsString(OpenBadge.published(OpenBadge.achievement(achievement, original, addresses))));
    }

    @GetMapping("/credentials/status/{list}")
    ResponseEntity<String> status(@PathVariable int list) {
        return open(
                "application/vc+jwt",
                PublishStatusList.SECONDS,
                publishStatusList.list(list).orElseThrow(IssuerController::notFound));
    }

    private static ResponseEntity<String> open(String type, int seconds, String body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(seconds)).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(body);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
