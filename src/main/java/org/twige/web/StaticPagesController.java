package org.twige.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The pages that promise something to everybody: accessibility and privacy. */
@Controller
@Allow(everyone = true)
class StaticPagesController {

    @GetMapping("/accessibility")
    View accessibility() {
        return Page.of("web/accessibility", "");
    }

    @GetMapping("/privacy")
    View privacy() {
        return Page.of("web/privacy", "");
    }
}
