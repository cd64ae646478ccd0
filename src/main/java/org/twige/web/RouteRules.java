package org.twige.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knows the rule of every route, and refuses to start when one has none. */
@Component
@ConditionalOnWebApplication
public class RouteRules implements SmartInitializingSingleton {

    /** Each request asks, and an answer takes long to look up; there are as many as routes. */
    private static final Map<HandlerMethod, Optional<Allow>> FOUND = new ConcurrentHashMap<>();

    private final RequestMappingHandlerMapping routes;

    RouteRules(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var without = routes.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getPackageName().startsWith("org.twige"))
                .filter(handler -> ruleOf(handler).isEmpty())
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
        if (!without.isEmpty()) {
            throw new IllegalStateException("these routes do not say who may use them (@Allow): " + without);
        }
    }

    /** May this person open the page at this address, as its route says? An address without a page: no. */
    boolean allow(String address, SignedIn asking) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(route -> route.getKey().getDirectPaths().contains(address))
                .anyMatch(route -> allows(route.getValue(), asking));
    }

    /** What the method says, otherwise its class; empty when neither says anything. */
    public static Optional<Allow> ruleOf(HandlerMethod handler) {
        return FOUND.computeIfAbsent(handler, RouteRules::find);
    }

    private static Optional<Allow> find(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allow.class);
        var shared = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allow.class);
        return Optional.ofNullable(own == null ? shared : own);
    }

    /** May this person, or nobody in particular, use the route? No rule means no. */
    public static boolean allows(HandlerMethod handler, @Nullable SignedIn asking) {
        return ruleOf(handler)
                .map(rule -> rule.everyone()
                        || (asking != null && Arrays.stream(rule.value()).anyMatch(asking::is)))
                .orElse(false);
    }
}
