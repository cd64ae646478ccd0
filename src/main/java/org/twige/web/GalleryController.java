package org.twige.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows every component once, to those who build pages; a real installation has no such address. */
@Controller
@Allow(everyone = true)
@ConditionalOnBooleanProperty("twige.demo")
class GalleryController {

    @GetMapping("/gallery")
    View show(@RequestParam(defaultValue = "false") boolean errors) {
        return Page.of("web/gallery", new GalleryPage(errors));
    }
}
