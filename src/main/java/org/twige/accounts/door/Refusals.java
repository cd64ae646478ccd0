package org.twige.accounts.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twige.accounts.LocalPath;
import org.twige.web.Page;
import org.twige.web.SignedIn;

/** What somebody gets who may not enter: the sign-in page, an address that does not exist, or a form that is too old. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RequestMappingHandlerMapping routes;

    Refusals(RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    /** The route's rule said no. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var isNobody = request.getAttribute(SignedIn.class.getName()) == null;
        if (isNobody && request.getMethod().equals("GET") && isPage(request)) {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, "/sign-in?next=" + encoded(asked(request)));
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    /** The form did not come from a page of this sign-in. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        Page.of("accounts/form-refused", "").with(HttpStatus.FORBIDDEN).render(null, request, response);
    }

    private boolean isPage(HttpServletRequest request) {
        try {
            var chain = routes.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod;
        } catch (Exception e) {
            return false; // no such method or content type
        }
    }

    private static LocalPath asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return new LocalPath(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static String encoded(LocalPath path) {
        return URLEncoder.encode(path.value(), StandardCharsets.UTF_8);
    }
}
