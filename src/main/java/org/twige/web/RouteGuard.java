package org.twige.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Decides each request by what its route says: who may use it, and how much a form may send to it. A request that matches
 * no route is refused.
 */
@Component
@ConditionalOnWebApplication
public class RouteGuard implements AuthorizationManager<RequestAuthorizationContext> {

    private static final long MEGABYTE = 1_048_576;
    private static final String PARTS = "multipart/";

    private final RequestMappingHandlerMapping routes;
    private final boolean branch;

    RouteGuard(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
            @Value("${twige.branch:false}") boolean branch) {
        this.routes = routes;
        this.branch = branch;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var asking = (@Nullable SignedIn) request.getAttribute(SignedIn.class.getName());
        return new AuthorizationDecision(routeOf(request)
                .filter(_ -> !branch || BranchRoutes.has(request.getRequestURI()))
                .filter(route -> RouteRules.allows(route, asking))
                .isPresent());
    }

    /** The same at a door for programs: only a route for machines is open there, and who asks is no matter. */
    AuthorizationResult authorizeMachine(HttpServletRequest request) {
        return new AuthorizationDecision(routeOf(request)
                .filter(_ -> !branch || BranchRoutes.has(request.getRequestURI()))
                .flatMap(RouteRules::ruleOf)
                .filter(Allow::machines)
                .isPresent());
    }

    /**
     * True when a form in parts is longer than its route takes, or does not say how long it is. To be asked before the
     * server reads any of it, because it puts the parts on its disk.
     */
    public boolean isTooLarge(HttpServletRequest request) {
        var kind = request.getContentType();
        return kind != null
                && kind.regionMatches(true, 0, PARTS, 0, PARTS.length())
                && length(request) > largest(request);
    }

    private static long length(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return length < 0 && request.getHeader("Transfer-Encoding") != null ? Long.MAX_VALUE : length;
    }

    private long largest(HttpServletRequest request) {
        return routeOf(request)
                .flatMap(route -> Optional.ofNullable(route.getMethodAnnotation(Uploads.class)))
                .map(uploads -> uploads.megabytes() * MEGABYTE)
                .orElse(MEGABYTE);
    }

    private Optional<HandlerMethod> routeOf(HttpServletRequest request) {
        try {
            var chain = routes.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod route
                    ? Optional.of(route)
                    : Optional.empty();
        } catch (Exception e) {
            return Optional.empty(); // no such method or content type: refused like any address that does not exist
        }
    }
}
