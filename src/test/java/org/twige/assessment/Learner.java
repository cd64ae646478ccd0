package org.twige.assessment;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** Somebody signed in, with a browser without JavaScript, who keeps everything that ever came back. */
public final class Learner {

    private final MockMvc browser;
    private final SignedIn me;
    private final List<String> received = new ArrayList<>();
    private String language = "rw";
    private String address = "";
    private String token = "";

    public Learner(MockMvc browser, SignedIn me) {
        this.browser = browser;
        this.me = me;
    }

    /** The same person with another browser. */
    Learner elsewhere() {
        return new Learner(browser, me);
    }

    public Learner in(String other) {
        language = other;
        return this;
    }

    public PersonId id() {
        return new PersonId(me.person());
    }

    /** Where the learner is now. */
    public String address() {
        return address;
    }

    /** Every page with its headers. */
    public List<String> received() {
        return List.copyOf(received);
    }

    /** Opens a page and follows where it leads. */
    public Document open(String at) throws Exception {
        address = at;
        var answer = perform(get(URI.create(withLanguage(at))));
        var next = answer.getRedirectedUrl();
        return next == null ? Jsoup.parse(answer.getContentAsString()) : open(next);
    }

    int status(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request).getStatus();
    }

    /** Sends the form of a page whose address ends so, as a browser would. */
    public Document send(Document page, String ending, String... fields) throws Exception {
        return follow(perform(form(page, ending, fields)));
    }

    Document follow(MockHttpServletResponse answer) throws Exception {
        var next = answer.getRedirectedUrl();
        return next == null ? Jsoup.parse(answer.getContentAsString()) : open(next);
    }

    /** Fetches without keeping what comes back. */
    MockHttpServletResponse fetch(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse();
    }

    MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = browser.perform(request.requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse();
        var headers = new StringBuilder();
        for (var name : answer.getHeaderNames()) {
            headers.append(name).append(": ").append(answer.getHeaders(name)).append('\n');
        }
        received.add(headers + answer.getContentAsString());
        Optional.ofNullable(Jsoup.parse(answer.getContentAsString()).selectFirst("input[name=_csrf]"))
                .ifPresent(field -> token = field.attr("value"));
        return answer;
    }

    MockHttpServletRequestBuilder form(Document page, String ending, String... fields) {
        var form = Optional.ofNullable(page.selectFirst("form[action$=" + ending + "]"))
                .orElseThrow(() -> new IllegalArgumentException("no form for " + ending + " in " + page.title()));
        var request = post(withLanguage(form.attr("action")));
        form.select("input[type=hidden], input[checked]").stream()
                .filter(field -> !List.of(fields).contains(field.attr("name")))
                .forEach(field -> add(request, field));
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    /** A form that no page gave, with the token of the last page that had one. */
    MockHttpServletRequestBuilder madeUp(String at, String... fields) {
        var request = post(at).param("_csrf", token);
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    /** The attempt that the address is about. */
    AttemptId attempt() {
        return new AttemptId(UUID.fromString(address.split("[/?#]", -1)[2]));
    }

    private static void add(MockHttpServletRequestBuilder request, Element field) {
        request.param(field.attr("name"), field.attr("value"));
    }

    private String withLanguage(String at) {
        return at + (at.contains("?") ? "&" : "?") + "lang=" + language;
    }
}
