package org.twige.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The second style file, of one rule, which only those load who chose larger text. */
@Controller
@Allow(everyone = true)
class LargerTextController {

    private static final String RULE = "html{font-size:130%}";

    /** Another rule needs another address: browsers keep this one for a year. */
    @GetMapping(Frame.LARGER_TEXT)
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css"))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(RULE);
    }
}
