package org.twige.assessment.sitting;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.web.SignedIn;

/** A phone, or the computer of an official: a browser without JavaScript that keeps the cookie of a room. */
final class Phone {

    private final MockMvc browser;
    private final @Nullable SignedIn owner;
    private final List<String> received = new ArrayList<>();
    private @Nullable Cookie cookie;
    private String address = "";
    private int status;

    Phone(MockMvc browser) {
        this(browser, null);
    }

    Phone(MockMvc browser, @Nullable SignedIn owner) {
        this.browser = browser;
        this.owner = owner;
    }

    /** Where it is now, after every redirect. */
    String address() {
        return address;
    }

    /** Of the last answer that was no redirect. */
    int status() {
        return status;
    }

    List<String> received() {
        return List.copyOf(received);
    }

    @Nullable
    Cookie cookie() {
        return cookie;
    }

    /** Puts back a cookie that it once had, as somebody would who copied it. */
    void holds(@Nullable Cookie other) {
        cookie = other;
    }

    Document open(String at) throws Exception {
        address = at;
        return follow(perform(get(URI.create(at + (at.contains("?") ? "&" : "?") + "lang=en"))));
    }

    Document send(Document page, String ending, String... fields) throws Exception {
        return follow(perform(form(page, ending, fields)));
    }

    /** Sends what no page offers, with the token of a page that it may open. */
    MockHttpServletResponse force(String at, String... fields) throws Exception {
        var token = open("/my-training").select("input[name=_csrf]").val();
        var request = post(at).param("_csrf", token);
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer = perform(request);
        if (answer.getContentAsString().contains("This form is too old")) {
            throw new IllegalStateException("no page gave a token for " + at);
        }
        return answer;
    }

    private Document follow(MockHttpServletResponse answer) throws Exception {
        var next = answer.getRedirectedUrl();
        if (next != null) {
            return open(next);
        }
        status = answer.getStatus();
        return Jsoup.parse(answer.getContentAsString());
    }

    MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        if (owner != null) {
            request.requestAttr(SignedIn.class.getName(), owner);
        }
        if (cookie != null) {
            request.cookie(cookie);
        }
        var answer = browser.perform(request.secure(true)).andReturn().getResponse();
        Optional.ofNullable(answer.getCookie("twige-sit"))
                .ifPresent(given -> cookie = given.getMaxAge() == 0 ? null : given);
        var headers = new StringBuilder();
        answer.getHeaderNames()
                .forEach(name -> headers.append(name)
                        .append(": ")
                        .append(answer.getHeaders(name))
                        .append('\n'));
        received.add(headers + answer.getContentAsString());
        return answer;
    }

    /** The form of a page whose address ends so, filled in. */
    MockHttpServletRequestBuilder form(Document page, String ending, String... fields) {
        var form = Optional.ofNullable(page.selectFirst("form[method=post][action$=" + ending + "]"))
                .orElseThrow(() -> new IllegalArgumentException("no form for " + ending + " in " + page.text()));
        var request = post(form.attr("action")).queryParam("lang", "en");
        form.select("input[type=hidden], input[type=text], input[checked]").stream()
                .filter(field -> !List.of(fields).contains(field.attr("name")))
                .forEach(field -> request.param(field.attr("name"), field.attr("value")));
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }
}
