package org.twige.routes;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/**
 * One request: somebody asks a route for what belongs to somebody.
 *
 * @param variables whose things the address names
 * @param parameters whose things the parameters name
 * @param whole with every parameter that the route knows, or with none
 */
record Trial(
        Route route,
        Caller caller,
        Relation variables,
        Relation parameters,
        boolean whole,
        MadeNation nation,
        Knowledge knowledge) {

    private static final Set<Integer> OPEN = Set.of(200, 302, 303, 409, 422);
    private static final List<String> LANGUAGES = List.of("rw", "en", "fr", "sw");

    boolean isLetIn() {
        return route.isFor(caller.role());
    }

    /** Both the rule of the route and the reach of the person say yes. */
    boolean isAllowed() {
        return isLetIn()
                && route.variables().stream()
                        .allMatch(place -> knowledge.of(place).sight().opens(caller.role(), variables));
    }

    /** Asks, with the token of the form. */
    Answer send() {
        return route.reads() ? read() : write(form().with("_csrf", caller.token()));
    }

    Answer sendWithoutToken() {
        return write(form());
    }

    /** Asks with another method than the route has, and with the token where no form carries it. */
    Answer sendAs(String method) {
        return caller.send(caller.request(address())
                .header("X-CSRF-TOKEN", caller.token())
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** The same request after a new sign-in. */
    Trial afresh() {
        return new Trial(route, nation.caller(caller.role()), variables, parameters, whole, nation, knowledge);
    }

    private Answer read() {
        var form = form();
        return caller.get(address() + (form.isEmpty() ? "" : "?" + form.query()));
    }

    Answer write(Form form) {
        return caller.send(form.send(caller.request(address()), route.method()));
    }

    String address() {
        var address = route.pattern();
        for (var place : route.variables()) {
            var value = knowledge.of(place).value().apply(nation.resident(caller, variables));
            address = address.replace(
                    "{" + place.name() + "}", UriUtils.encodePathSegment(value, StandardCharsets.UTF_8));
        }
        return address;
    }

    Form form() {
        var form = new Form();
        for (var place : whole ? route.parameters() : List.<Route.Place>of()) {
            var value = knowledge.of(place).value().apply(nation.resident(caller, parameters));
            if (place.isFile()) {
                form.withFile(place.name(), value);
            } else if (place.name().endsWith("[]")) {
                LANGUAGES.forEach(language -> form.with(place.name().replace("[]", "[" + language + "]"), value));
            } else {
                form.with(place.name(), value);
            }
        }
        return form;
    }

    /** What is wrong with an answer to a request that carried its token; empty when nothing is. */
    List<String> wrong(Answer answer) {
        var wrong = new ArrayList<String>();
        if (!isExpected(answer)) {
            wrong.add(this + ": " + answer.status() + " " + answer.location() + ", "
                    + (isAllowed() ? "though allowed" : "though not allowed"));
        }
        if (answer.location().contains("://")) {
            wrong.add(this + ": leads to " + answer.location());
        }
        wrong.addAll(leaks(answer));
        return wrong;
    }

    /** Words that came back and may not: who sends a word knows it already, who holds a key may see its person. */
    List<String> leaks(Answer answer) {
        var sent = (address() + form().text()).toLowerCase(Locale.ROOT);
        var revealed = revealed();
        var leaked = answer.found(nation.forbiddenTo(caller)).stream()
                .filter(word -> !sent.contains(word) && !revealed.contains(word))
                .toList();
        return leaked.isEmpty() ? List.of() : List.of(this + ": " + answer.status() + " with " + leaked);
    }

    private Set<String> revealed() {
        if (route.variables().stream().anyMatch(this::isKey)) {
            return nation.resident(caller, variables).canaries();
        }
        return route.parameters().stream().anyMatch(this::isKey)
                ? nation.resident(caller, parameters).canaries()
                : Set.of();
    }

    private boolean isKey(Route.Place place) {
        return knowledge.of(place).sight() == Sight.KEY;
    }

    private boolean isExpected(Answer answer) {
        if (isAllowed()) {
            return route.pattern().equals("/error") ? answer.status() == 404 : OPEN.contains(answer.status());
        }
        var isAskedToSignIn = caller.who() == null && route.reads();
        return isAskedToSignIn
                ? answer.status() == 302 && answer.location().startsWith("/sign-in?next=")
                : answer.status() == 404;
    }

    /** The ways in which the address and the parameters of a route can name the things of different people. */
    static Stream<Trial> of(Route route, Caller caller, MadeNation nation, Knowledge knowledge) {
        var named = route.variables().stream()
                .anyMatch(place -> knowledge.of(place).sight().isAboutSomebody());
        var sent = route.parameters().stream()
                .anyMatch(place -> knowledge.of(place).sight().isAboutSomebody());
        var trials = new ArrayList<Trial>();
        for (var relation : named || sent ? Relation.values() : new Relation[] {Relation.SELF}) {
            trials.add(new Trial(route, caller, relation, relation, true, nation, knowledge));
            if (route.reads() && !route.parameters().isEmpty()) {
                trials.add(new Trial(route, caller, relation, relation, false, nation, knowledge));
            }
            if (named && sent && relation != Relation.SELF) {
                trials.add(new Trial(route, caller, Relation.SELF, relation, true, nation, knowledge));
            }
        }
        return trials.stream();
    }

    @Override
    public String toString() {
        return route + (whole ? "" : " (bare)") + " as " + caller + ", address " + variables + ", parameters "
                + parameters;
    }
}
