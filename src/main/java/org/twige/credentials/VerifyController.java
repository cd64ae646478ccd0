package org.twige.credentials;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import org.twige.credentials.CheckAtTheDoor.Answer;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Uploads;

/** Anybody checks a credential here: by its address, its short code or its file; nobody is ever listed. */
@Controller
@Allow(everyone = true)
class VerifyController {

    private final CheckAtTheDoor door;

    VerifyController(CheckAtTheDoor door) {
        this.door = door;
    }

    @GetMapping("/verify")
    Object form(@RequestParam(defaultValue = "") String code) {
        var typed = TypedKey.of(code);
        return typed.isEmpty()
                ? Page.of("credentials/verify", VerifyPage.empty())
                : "redirect:/verify/" + UriUtils.encodePathSegment(typed, StandardCharsets.UTF_8);
    }

    @GetMapping("/verify/{key}")
    Object page(@PathVariable String key, HttpServletRequest request) {
        return shown(door.check(key, request.getRemoteAddr()), key);
    }

    @GetMapping("/verify/{key}.json")
    ResponseEntity<Map<String, Object>> json(@PathVariable String key, HttpServletRequest request) {
        var answer = door.check(key, request.getRemoteAddr());
        return switch (answer) {
            case Answer.Checked checked ->
                ResponseEntity.status(status(checked.check()))
                        .cacheControl(CacheControl.noStore())
                        .body(CheckJson.of(checked.check()));
            case Answer.TooMany tooMany ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.minutes() * 60))
                        .body(Map.of("result", "TOO_MANY_REQUESTS"));
            case Answer.TooLarge _ -> throw tooLarge();
        };
    }

    @PostMapping("/verify")
    @Uploads(megabytes = 1)
    Object file(@RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        return shown(door.checkFile(file, request.getRemoteAddr()), "");
    }

    private static Object shown(Answer answer, String typed) {
        return switch (answer) {
            case Answer.Checked checked ->
                Page.of("credentials/verify-result", new VerifyPage(typed, checked.check()))
                        .with(status(checked.check()));
            case Answer.TooMany tooMany ->
                Page.of("credentials/verify-limited", tooMany).with(HttpStatus.TOO_MANY_REQUESTS);
            case Answer.TooLarge _ -> throw tooLarge();
        };
    }

    private static ResponseStatusException tooLarge() {
        return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }

    private static HttpStatus status(Check check) {
        return check.verdict() == Verdict.NOT_FOUND ? HttpStatus.NOT_FOUND : HttpStatus.OK;
    }
}
