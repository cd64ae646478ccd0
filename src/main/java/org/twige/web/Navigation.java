package org.twige.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The three to five places that each role goes to most, and which of them this page belongs to. */
final class Navigation {

    private Navigation() {}

    static List<Link> of(Frame frame) {
        if (frame.branch() != null) {
            return List.of(
                    frame.signedIn() == null ? link(frame, "sign-in", "/sign-in") : link(frame, "courses", "/courses"));
        }
        if (frame.signedIn() == null) {
            return List.of(
                    link(frame, "sign-in", "/sign-in"),
                    link(frame, "check", "/verify"),
                    link(frame, "pledges", "/pledges"));
        }
        var links = new ArrayList<Link>();
        if (frame.is(Role.PROGRAMME_OFFICE) || frame.is(Role.ADMINISTRATOR) || frame.is(Role.AUDITOR)) {
            links.add(link(frame, "national", "/national"));
        }
        if (frame.is(Role.PROGRAMME_OFFICE)) {
            links.add(link(frame, "mandates", "/mandates"));
            links.add(link(frame, "rosters", "/rosters"));
        }
        if (frame.is(Role.AUDITOR)) {
            links.add(link(frame, "audit", "/audit"));
        }
        if (frame.is(Role.COORDINATOR) || frame.is(Role.SUPERVISOR)) {
            links.add(link(frame, "institution", "/institutions/mine"));
        }
        if (!links.isEmpty() || frame.is(Role.AUTHOR)) {
            links.add(link(frame, "office", "/office"));
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
        var path = isLearning(frame.path()) ? learning(frame) : frame.path();
        return places.stream()
                .map(Link::href)
                .filter(href -> path.equals(href) || path.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> placeOf(path));
    }

    private static String learning(Frame frame) {
        return frame.branch() == null ? "/my-training" : "/courses";
    }

    private static boolean isLearning(String path) {
        return path.startsWith("/learn/") || path.equals("/labs") || path.startsWith("/labs/");
    }

    /** Where a page belongs that lies below none of the places: to one's own learning, one's people, or one's office. */
    private static String placeOf(String path) {
        if (path.startsWith("/my-") || path.equals("/keypad-phone")) {
            return "/my-training";
        }
        if (OfficePage.holds(path)) {
            return "/office";
        }
        return path.startsWith("/institutions/") || path.startsWith("/people/") ? "/institutions/mine" : "";
    }

    private static Link link(Frame frame, String name, String href) {
        return new Link(frame.text("web.navigation." + name), href);
    }
}
