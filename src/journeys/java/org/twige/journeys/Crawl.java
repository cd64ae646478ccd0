package org.twige.journeys;

import com.microsoft.playwright.APIRequestContext;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Follows the links of the running application, as each role, and keeps one address of every page that it has. */
final class Crawl {

    private static final List<String> ROLES = List.of(
            "", "learner", "programme_office", "coordinator", "supervisor", "auditor", "administrator", "author");
    private static final List<String> BEGINNINGS =
            List.of("/sign-in", "/activate", "/verify", "/password", "/office", "/gallery");

    /** Looked up once: each link of each page asks. */
    private static final Map<String, HandlerMethod> PAGES = readPages();

    private static final List<PathPattern> PATTERNS = routes().keySet().stream()
            .filter(Crawl::isRead)
            .flatMap(info -> info.getPatternValues().stream())
            .map(PathPatternParser.defaultInstance::parse)
            .sorted(PathPattern.SPECIFICITY_COMPARATOR)
            .toList();

    private final Map<String, Found> found = new LinkedHashMap<>();

    /** One page: its route, an address of it, and who came to it first. */
    record Found(String route, String address, String role) {}

    static List<Found> everywhere() {
        var crawl = new Crawl();
        ROLES.forEach(crawl::as);
        return List.copyOf(crawl.found.values());
    }

    /** Every route that answers with a page, by its pattern. */
    static Map<String, HandlerMethod> pages() {
        return PAGES;
    }

    private static Map<String, HandlerMethod> readPages() {
        return routes().entrySet().stream()
                .filter(route -> isRead(route.getKey()))
                .filter(route -> answersWithAPage(route.getValue()))
                .collect(Collectors.toMap(
                        route -> pattern(route.getKey()), Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    private static boolean answersWithAPage(HandlerMethod handler) {
        var type = handler.getMethod().getReturnType();
        return handler.getBeanType().getPackageName().startsWith("org.twige")
                && (View.class.isAssignableFrom(type) || type.equals(Object.class));
    }

    private void as(String role) {
        try (var desk = Browser.desk()) {
            if (!role.isEmpty()) {
                Browser.signIn(desk.newPage(), Nation.account(role));
            }
            var reader = desk.request();
            var seen = new HashSet<String>();
            var next = new ArrayDeque<>(visit(reader, "/", role));
            next.addAll(BEGINNINGS);
            while (!next.isEmpty()) {
                var address = next.removeFirst();
                var route = routeOf(address);
                if (route != null && seen.add(route)) {
                    next.addAll(visit(reader, address, role));
                }
            }
        }
    }

    /** Reads an address as the browser would and notes its page; answers with the addresses it leads to. */
    private List<String> visit(APIRequestContext reader, String address, String role) {
        var answer = reader.get(Nation.address(address));
        if (answer.status() != 200) {
            return List.of();
        }
        var here = answer.url().substring(Nation.address("").length());
        var there = routeOf(here);
        if (there != null && PAGES.containsKey(there)) {
            found.putIfAbsent(there, new Found(there, here, role));
        }
        return links(answer.text());
    }

    private static List<String> links(String page) {
        return Jsoup.parse(page).select("a[href^=/]").eachAttr("href").stream()
                .filter(href -> !href.contains("lang="))
                .map(href -> href.replaceAll("#.*", ""))
                .distinct()
                .toList();
    }

    /** The page that answers at an address; null where a file or nothing does. */
    private static @Nullable String routeOf(String address) {
        var path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
        return PATTERNS.stream()
                .filter(pattern -> pattern.matches(path))
                .findFirst()
                .map(PathPattern::getPatternString)
                .filter(PAGES::containsKey)
                .orElse(null);
    }

    private static boolean isRead(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static String pattern(RequestMappingInfo info) {
        return info.getPatternValues().iterator().next();
    }

    private static Map<RequestMappingInfo, HandlerMethod> routes() {
        return Nation.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }
}
