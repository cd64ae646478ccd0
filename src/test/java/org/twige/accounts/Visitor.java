package org.twige.accounts;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** A browser with nobody behind it yet: keeps cookies, and sends the form token of the page it looked at last. */
public final class Visitor {

    private final MockMvc server;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private MockHttpServletResponse answer = new MockHttpServletResponse();
    private boolean secure;
    private String token = "";

    public Visitor(MockMvc server) {
        this.server = server;
    }

    public Visitor overTls() {
        secure = true;
        return this;
    }

    public Visitor opens(String address) throws Exception {
        return sends(get(address));
    }

    /** Sends a form: names and values in turn. */
    public Visitor posts(String address, String... fields) throws Exception {
        var form = post(address).param("_csrf", token);
        for (var i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return sends(form);
    }

    public Visitor signsIn(String staffNo, String password) throws Exception {
        return opens("/sign-in").posts("/sign-in", "staffNumber", staffNo, "password", password);
    }

    /** From now on the next form carries another token. */
    public Visitor withToken(String other) {
        token = other;
        return this;
    }

    /** Another browser that was given a copy of these cookies. */
    public Visitor copy() {
        var thief = new Visitor(server);
        thief.cookies.putAll(cookies);
        thief.token = token;
        return thief;
    }

    private Visitor sends(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        answer = server.perform(request.secure(secure).with(Visitor::ourTokens))
                .andReturn()
                .getResponse();
        for (var cookie : answer.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        Optional.ofNullable(page().selectFirst("input[name=_csrf]")).ifPresent(field -> token = field.attr("value"));
        return this;
    }

    /** The test kit puts tokens of its own into the shared application and leaves them there. */
    public static MockHttpServletRequest ourTokens(MockHttpServletRequest request) {
        var application = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
        WebTestUtils.setCsrfTokenRepository(request, application.getBean(CsrfTokenRepository.class));
        return request;
    }

    public int status() {
        return answer.getStatus();
    }

    public String leadsTo() {
        return Optional.ofNullable(answer.getHeader("Location")).orElse("");
    }

    public String body() {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    public Document page() {
        return Jsoup.parse(body());
    }

    public String token() {
        return token;
    }

    public Optional<Cookie> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public String header(String name) {
        return String.join("\n", answer.getHeaders(name));
    }
}
