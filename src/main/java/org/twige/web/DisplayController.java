package org.twige.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** How this browser shows every page: the size of the text, and light or dark colours. */
@Controller
@RequestMapping(DisplayController.ADDRESS)
@Allow(everyone = true)
class DisplayController {

    static final String ADDRESS = "/display";

    static final BrowserChoice DARK = new BrowserChoice("colours", "dark");

    /** What the page shows. */
    record DisplayPage(boolean saved) {}

    @GetMapping
    View show(@RequestParam(defaultValue = "false") boolean saved) {
        return Page.of("web/display", new DisplayPage(saved));
    }

    @PostMapping
    View save(
            @RequestParam(defaultValue = "false") boolean larger,
            @RequestParam(defaultValue = "false") boolean dark,
            HttpServletRequest request,
            HttpServletResponse response) {
        TextSize.remember(larger, request, response);
        DARK.remember(dark, request, response);
        return new RedirectView(ADDRESS + "?saved=true", false, false, false);
    }
}
