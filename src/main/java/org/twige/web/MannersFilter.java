package org.twige.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every page has, whoever writes it: an id, no storing, and the policy that lets the browser do no more than
 * our pages need. A controller that needs another policy sets the header again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MannersFilter extends OncePerRequestFilter {

    static final String ID = "org.twige.web.request-id";

    private static final String POLICY = "default-src 'none'; script-src 'self' " + ScriptSwitch.hash()
            + "; style-src 'self'; img-src 'self' data:; media-src 'self'; manifest-src 'self'; connect-src 'self'"
            + "; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'";

    /** The usual policy, with pictures of one more origin. */
    static String policy(String pictures) {
        return POLICY.replace("img-src 'self' data:", "img-src 'self' data: " + pictures);
    }

    private final SecureRandom chance = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var id = newId();
        request.setAttribute(ID, id);
        MDC.put("request", id); // stays for what the server logs after us; the next request writes its own
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!Assets.has(request.getRequestURI())) {
            aPage(response, id);
        }
        rest.doFilter(request, response);
    }

    /** A style or script file is never shown by itself, so it comes without these: they are a tenth of a page's bytes. */
    private static void aPage(HttpServletResponse response, String id) {
        response.setHeader("X-Request-Id", id);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
    }

    private String newId() {
        var bytes = new byte[8];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
