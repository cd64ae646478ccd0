package org.twige.learning;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.twige.web.SignedIn;

/** Somebody signed in, with a browser without JavaScript: opens pages, chooses, and sends the forms that are there. */
final class Reader {

    private final MockMvc browser;
    private final SignedIn me;
    private final String language;
    private String address = "";

    Reader(MockMvc browser, SignedIn me, String language) {
        this.browser = browser;
        this.me = me;
        this.language = language;
    }

    /** Where the reader is, with the query and the anchor. */
    String address() {
        return address;
    }

    Document open(String at) throws Exception {
        address = at;
        var separator = at.contains("?") ? "&" : "?";
        var path = at.split("#", 2)[0] + separator + "lang=" + language;
        var answer = browser.perform(get(path).requestAttr(SignedIn.class.getName(), me))
                .andReturn();
        return page(answer);
    }

    /** Answers the question of a block with an option, in the form on the page. */
    Document answer(Document page, String block, String choice) throws Exception {
        var form = form(page, "/blocks/" + block);
        if (!choice.isEmpty()
                && form.select("input[name=choice][value=" + choice + "]").isEmpty()) {
            throw new IllegalArgumentException("no option " + choice);
        }
        return send(form, choice);
    }

    Document finish(Document page) throws Exception {
        return send(form(page, "/done"), "");
    }

    private static Element form(Document page, String ending) {
        return Optional.ofNullable(page.selectFirst("form[action$=" + ending + "]"))
                .orElseThrow(() -> new IllegalArgumentException("no form for " + ending));
    }

    private Document send(Element form, String choice) throws Exception {
        var request = post(form.attr("action") + "?lang=" + language).requestAttr(SignedIn.class.getName(), me);
        form.select("input[type=hidden]").forEach(field -> request.param(field.attr("name"), field.attr("value")));
        if (!choice.isEmpty()) {
            request.param("choice", choice);
        }
        var answer = browser.perform(request).andReturn();
        var next = answer.getResponse().getRedirectedUrl();
        return next == null ? page(answer) : open(next);
    }

    private static Document page(MvcResult answer) throws Exception {
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        page.attr("data-status", String.valueOf(answer.getResponse().getStatus()));
        return page;
    }
}
