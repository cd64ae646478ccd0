package org.twige.assessment;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.web.SignedIn;

/** Somebody who writes items, with a browser without JavaScript. */
final class Author {

    private final Learner browser;
    private String language = "en";

    Author(MockMvc browser, SignedIn me) {
        this.browser = new Learner(browser, me).in(language);
    }

    Author in(String other) {
        language = other;
        browser.in(other);
        return this;
    }

    Document open(String address) throws Exception {
        return browser.open(address);
    }

    String address() {
        return browser.address();
    }

    /** Sends a form with everything that stands in it, besides what is typed or ticked now, and follows. */
    Document send(Document page, String ending, String... typed) throws Exception {
        return browser.follow(answer(page, ending, typed));
    }

    MockHttpServletResponse answer(Document page, String ending, String... typed) throws Exception {
        var form = form(page, ending, typed);
        var request = post(URI.create(form.attr("action"))).param("lang", language);
        fields(form, typed).forEach((name, value) -> request.param(name, value));
        return browser.perform(request);
    }

    Document bring(Document page, String ending, byte[] file, String... typed) throws Exception {
        var form = form(page, ending);
        var request = multipart(URI.create(form.attr("action")))
                .file(new MockMultipartFile("file", "questions", "application/octet-stream", file))
                .param("lang", language);
        fields(form, typed).forEach((name, value) -> request.param(name, value));
        return browser.follow(browser.perform(request));
    }

    /** Of several forms to one address, the one with the button that is pressed. */
    private static Element form(Document page, String ending, String... typed) {
        var all = page.select("form[action$=" + ending + "]");
        var button = typed.length > 1 && typed[0].equals("move")
                ? "button[name=" + typed[0] + "][value=" + typed[1] + "]"
                : "button";
        return Optional.ofNullable(all.stream()
                        .filter(form -> !form.select(button).isEmpty())
                        .findFirst()
                        .orElse(all.first()))
                .orElseThrow(() -> new IllegalArgumentException("no form for " + ending + " in " + page.title()));
    }

    private static Map<String, String> fields(Element form, String... typed) {
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden], input[type=text], input[checked]")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        form.select("textarea").forEach(field -> fields.put(field.attr("name"), field.wholeText()));
        form.select("select").forEach(field -> fields.put(field.attr("name"), chosen(field)));
        for (var i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return fields;
    }

    /** Without anything chosen a browser sends the first. */
    private static String chosen(Element list) {
        return Stream.concat(list.select("option[selected]").stream(), list.select("option").stream())
                .map(option -> option.attr("value"))
                .findFirst()
                .orElse("");
    }
}
