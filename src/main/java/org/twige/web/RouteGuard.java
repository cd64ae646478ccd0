package org.twige.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Decides each request by the rule of its route; a request that matches no route is refused. */
@Component
@ConditionalOnWebApplication
public class RouteGuard implements AuthorizationManager<RequestAuthorizationContext> {

    private final RequestMappingHandlerMapping routes;

    RouteGuard(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var asking = (@Nullable SignedIn) request.getAttribute(SignedIn.class.getName());
        return new AuthorizationDecision(
                handlerOf(request) instanceof HandlerMethod handler && RouteRules.allows(handler, asking));
    }

    private @Nullable Object handlerOf(HttpServletRequest request) {
        try {
            var chain = routes.getHandler(request);
            return chain == null ? null : chain.getHandler();
        } catch (Exception e) {
            return null; // no such method or content type: refused like any address that does not exist
        }
    }
}
