package org.twige.learning.classes;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.web.SignedIn;

/** A browser without JavaScript, of somebody signed in or of nobody: opens pages and sends the forms that are there. */
final class Visitor {

    private final MockMvc browser;
    private final @Nullable SignedIn me;
    private String address = "";
    private int status;

    Visitor(MockMvc browser, @Nullable SignedIn me) {
        this.browser = browser;
        this.me = me;
    }

    /** Where it is now, after every redirect. */
    String address() {
        return address;
    }

    /** Of the last answer that was no redirect. */
    int status() {
        return status;
    }

    Document open(String at) throws Exception {
        address = at;
        var path = at.split("#", 2)[0];
        return follow(perform(get(URI.create(path + (path.contains("?") ? "&" : "?") + "lang=en"))));
    }

    /** The form of a page whose address ends so, with these fields beside its hidden and filled ones. */
    Document send(Document page, String ending, String... fields) throws Exception {
        var form = Optional.ofNullable(page.selectFirst("form[method=post][action$=" + ending + "]"))
                .orElseThrow(() -> new IllegalArgumentException("no form for " + ending + " in " + page.text()));
        var request = post(form.attr("action")).queryParam("lang", "en");
        form.select("input[type=hidden], input[type=text], textarea, input[checked], select").stream()
                .filter(field -> !List.of(fields).contains(field.attr("name")))
                .forEach(field -> request.param(field.attr("name"), value(field)));
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return follow(perform(request));
    }

    private static String value(Element field) {
        return field.is("select") ? field.select("option[selected]").val() : field.val();
    }

    private Document follow(MockHttpServletResponse answer) throws Exception {
        var next = answer.getRedirectedUrl();
        if (next != null) {
            return open(next);
        }
        status = answer.getStatus();
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        if (me != null) {
            request.requestAttr(SignedIn.class.getName(), me);
        }
        return browser.perform(request.secure(true)).andReturn().getResponse();
    }
}
