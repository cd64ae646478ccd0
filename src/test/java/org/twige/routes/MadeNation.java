package org.twige.routes;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.twige.accounts.door.SignInCookies;
import org.twige.web.Role;

/**
 * A country with a parent institution, its two children and a grandchild; who asks works at the first child.
 *
 * @param askers one person for each role, all at the own institution
 * @param others one person whose things are asked for, for each place but the own self
 * @param words the canaries of each place
 * @param facts what is the same for everybody: a course, a mandate, an instrument
 */
record MadeNation(
        URI server,
        SignInCookies cookies,
        Map<Role, Resident> askers,
        Map<Relation, Resident> others,
        Map<Relation, Set<String>> words,
        Map<String, String> facts) {

    /** Everybody who may ask, each freshly signed in, and nobody in particular. */
    List<Caller> callers() {
        var callers = new ArrayList<Caller>();
        callers.add(Caller.nobody(server));
        for (var role : Role.values()) {
            callers.add(caller(role));
        }
        return callers;
    }

    Caller caller(@Nullable Role role) {
        return role == null
                ? Caller.nobody(server)
                : signedIn(role, Optional.ofNullable(askers.get(role)).orElseThrow());
    }

    Caller signedIn(Role role, Resident who) {
        var answer = new MockHttpServletResponse();
        cookies.give(who.person(), new MockHttpServletRequest(), answer);
        var cookie = Optional.ofNullable(answer.getHeader("Set-Cookie")).orElseThrow();
        return Caller.signedIn(server, role, who, cookie.split(";", 2)[0]);
    }

    Resident resident(Caller caller, Relation relation) {
        var self = relation == Relation.SELF ? caller.who() : null;
        return self == null ? others(relation == Relation.SELF ? Relation.OWN : relation) : self;
    }

    Resident others(Relation relation) {
        return Optional.ofNullable(others.get(relation)).orElseThrow();
    }

    /** Everybody who has something behind every route. */
    Stream<Resident> everybody() {
        return Stream.concat(askers.values().stream(), others.values().stream());
    }

    String fact(String name) {
        return Optional.ofNullable(facts.get(name)).orElseThrow(() -> new IllegalStateException("no fact " + name));
    }

    /** The words that nobody in this role may ever read. */
    Set<String> forbiddenTo(Caller caller) {
        var forbidden = new TreeSet<String>();
        if (!Sight.isOfTheNation(caller.role())) {
            words.forEach((place, found) -> {
                if (!Sight.isOfASubtree(caller.role()) || !place.isBelow()) {
                    forbidden.addAll(found);
                }
            });
        }
        forbidden.removeAll(caller.own());
        return forbidden;
    }

    /** The words of the places that nobody at the own institution answers for. */
    Set<String> strange() {
        var strange = new TreeSet<String>();
        words.forEach((place, found) -> {
            if (!place.isBelow()) {
                strange.addAll(found);
            }
        });
        others.forEach((place, resident) -> {
            if (!place.isBelow()) {
                strange.add(resident.person().toString());
            }
        });
        return strange;
    }
}
