package org.twige.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The three to five places that each role goes to most, and which of them this page belongs to. */
final class Navigation {

    private Navigation() {}

    static List<Link> of(Frame frame) {
        if (frame.signedIn() == null) {
            return List.of(link(frame, "sign-in", "/sign-in"), link(frame, "check", "/verify"));
        }
        var links = new ArrayList<Link>();
        if (frame.is(Role.PROGRAMME_OFFICE) || frame.is(Role.ADMINISTRATOR) || frame.is(Role.AUDITOR)) {
            links.add(link(frame, "national", "/national"));
        }
        if (frame.is(Role.PROGRAMME_OFFICE)) {
            links.add(link(frame, "mandates", "/mandates"));
        }
        if (frame.is(Role.AUDITOR)) {
            links.add(link(frame, "audit", "/audit"));
        }
        if (frame.is(Role.COORDINATOR) || frame.is(Role.SUPERVISOR)) {
            links.add(link(frame, "institution", "/institutions/mine"));
        }
        links.add(link(frame, "training", "/my-training"));
        links.add(link(frame, "courses", "/courses"));
        if (links.size() < 5) {
            links.add(link(frame, "credentials", "/my-credentials"));
        }
        return links.size() <= 5 ? links : links.subList(0, 5);
    }

    /** The address of the place that holds this page: the longest that it begins with. */
    static String current(Frame frame, List<Link> places) {
        var path = frame.path().startsWith("/learn/") ? "/my-training" : frame.path();
        return places.stream()
                .map(Link::href)
                .filter(href -> path.equals(href) || path.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length))
                .or(() -> Optional.of(path)
                        .filter(here -> here.startsWith("/institutions/") || here.startsWith("/people/"))
                        .map(_ -> "/institutions/mine"))
                .orElse("");
    }

    private static Link link(Frame frame, String name, String href) {
        return new Link(frame.text("web.navigation." + name), href);
    }
}
