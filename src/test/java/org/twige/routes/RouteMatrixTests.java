package org.twige.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twige.HastyDatabase;
import org.twige.web.Role;
import org.twige.web.ServerTest;

/** Every route × every role × every relation of institutions, asked of the running application. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "twige.demo=false",
            "twige.labs.pages-in-a-minute=10000",
            "twige.data=" + OwnFolder.DATA,
            "twige.curriculum=" + OwnFolder.DATA + "/no-curriculum"
        })
@ContextConfiguration(initializers = {OwnFolder.class, HastyDatabase.class, ServerTest.Port.class})
@DirtiesContext
@TestInstance(Lifecycle.PER_CLASS)
class RouteMatrixTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping table;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient database;

    private List<Route> routes;
    private MadeNation nation;
    private Knowledge knowledge;
    private int requests;

    @BeforeAll
    void a_nation_with_something_behind_every_route() {
        routes = Route.live(table);
        var port = application.getEnvironment().getRequiredProperty("server.port");
        nation = new MakeNation(application).make(URI.create("http://127.0.0.1:" + port));
        knowledge = new Knowledge(nation);
        await().atMost(Duration.ofSeconds(30)).until(this::isQuiet);
        application.getBean(Scheduler.class).pause();
    }

    @AfterAll
    void what_was_tried() {
        System.out.printf(
                "Route matrix: %d routes × %d callers × %d relations: %,d requests%n",
                routes.size(), Role.values().length + 1, Relation.values().length, requests);
    }

    @Test
    void every_variable_and_parameter_of_a_route_is_known_to_the_matrix() {
        var unknown = routes.stream()
                .flatMap(route -> Stream.concat(route.variables().stream(), route.parameters().stream()))
                .filter(place -> knowledge.find(place).isEmpty());

        assertThat(unknown)
                .as("add a line for each to Knowledge: where, name, who may see it, how to ask for somebody's")
                .isEmpty();
    }

    @Test
    void reading_agrees_with_rule_and_reach_names_nobody_outside_and_changes_nothing() {
        var trials = trials(Route::reads, _ -> true);
        var before = unread();
        var seen = new TreeSet<String>();

        assertThat(wrong(trials, trial -> read(trial, seen))).isEmpty();
        assertThat(unread()).isEqualTo(before);
        assertThat(seen)
                .as("who may see somebody does, so that a leak would show")
                .contains(
                        "/cases/{id}",
                        "/corrections/{id}",
                        "/people/{id}",
                        "/people/{id}/duties",
                        "/requests/{request}",
                        "/rosters/{id}",
                        "/sittings/{id}/people",
                        "/verify/{key}");
    }

    /** All tables; that somebody took a file out, opened papers, or read what is right, is all that reading writes. */
    private Map<String, String> unread() {
        var all = new Tables(database).all();
        all.remove("assessment.key_reading");
        all.put(
                "audit.entry",
                database.sql("select count(*)::text from audit.entry where kind not similar to '%.(taken|read)'")
                        .query((row, _) -> row.getString(1))
                        .single());
        all.remove("assessment.paper_reader");
        return all;
    }

    @Test
    void a_form_without_its_token_is_refused_and_changes_nothing() {
        var trials = trials(route -> !route.reads(), _ -> true);
        var before = new Tables(database).all();

        assertThat(wrong(trials, RouteMatrixTests::withoutToken)).isEmpty();
        assertThat(new Tables(database).all()).isEqualTo(before);
    }

    @Test
    void a_form_that_rule_or_reach_refuses_names_nobody_and_changes_nothing() {
        var trials = trials(route -> !route.reads(), trial -> !trial.isAllowed());
        var before = new Tables(database).all();

        assertThat(wrong(trials, trial -> trial.wrong(trial.send()))).isEmpty();
        assertThat(new Tables(database).all()).isEqualTo(before);
    }

    @Test
    void a_form_that_rule_and_reach_allow_names_nobody_outside_and_touches_nobody_there() {
        var trials = trials(route -> !route.reads(), Trial::isAllowed);
        var before = new Tables(database).naming(nation.strange());

        assertThat(wrong(of(trials, role -> !Sight.isOfTheNation(role)), this::afresh))
                .isEmpty();
        assertThat(new Tables(database).naming(nation.strange())).isEqualTo(before);
        assertThat(wrong(of(trials, Sight::isOfTheNation), this::afresh)).isEmpty();
        await().atMost(Duration.ofSeconds(30)).until(this::isQuiet);
    }

    @Test
    void no_other_method_opens_an_address() {
        var trials = trials(
                _ -> true, trial -> !trial.whole() || trial.route().parameters().isEmpty());
        var before = new Tables(database).all();

        assertThat(wrong(trials, this::byOtherMethods)).isEmpty();
        assertThat(new Tables(database).all()).isEqualTo(before);
    }

    /** A sign-in is no token, and neither is the sign of a form. */
    @Test
    void a_door_for_machines_opens_to_nobody_of_the_nation_and_changes_nothing() {
        var callers = nation.callers();
        var before = new Tables(database).all();
        var wrong = new ArrayList<String>();
        for (var route : Route.ofMachines(table)) {
            for (var caller : callers) {
                for (var address : List.of("/scim/v2/Users", "/scim/v2/Groups", "/scim/v2/Bulk", "/scim/anything")) {
                    var answer = caller.send(caller.request(address)
                            .header("X-CSRF-TOKEN", caller.token())
                            .method(route.method(), HttpRequest.BodyPublishers.ofString("{}")));
                    if (answer.status() != 401
                            || !answer.found(nation.forbiddenTo(caller)).isEmpty()) {
                        wrong.add(route + " " + address + " as " + caller + ": " + answer.status());
                    }
                }
            }
        }

        assertThat(Route.ofMachines(table)).isNotEmpty();
        assertThat(wrong).isEmpty();
        assertThat(new Tables(database).all()).isEqualTo(before);
    }

    private List<String> read(Trial trial, Set<String> seen) {
        var answer = trial.send();
        if (trial.isAllowed()) {
            var others = new TreeSet<>(
                    nation.resident(trial.caller(), trial.variables()).canaries());
            others.removeAll(trial.caller().own());
            if (!answer.found(others).isEmpty()) {
                seen.add(trial.route().pattern());
            }
        }
        return trial.wrong(answer);
    }

    private List<String> afresh(Trial trial) {
        new UsedUp(database, nation).putBack();
        var fresh = trial.afresh();
        return fresh.wrong(fresh.send());
    }

    private List<String> byOtherMethods(Trial trial) {
        return Stream.of("PUT", "PATCH", "DELETE", trial.route().reads() ? "POST" : "GET")
                .filter(method -> routes.stream()
                        .noneMatch(route -> route.method().equals(method)
                                && route.pattern().equals(trial.route().pattern())))
                .map(method -> trial.sendAs(method).status())
                .filter(status -> status != 404 && status != 405)
                .map(status -> trial + " by another method: " + status)
                .toList();
    }

    private static List<Trial> of(List<Trial> trials, Predicate<@Nullable Role> role) {
        return trials.stream().filter(trial -> role.test(trial.caller().role())).toList();
    }

    private static List<String> withoutToken(Trial trial) {
        var answer = trial.sendWithoutToken();
        var wrong = new ArrayList<>(trial.leaks(answer));
        if (answer.status() != 403) {
            wrong.add(trial + " without token: " + answer.status());
        }
        return wrong;
    }

    private List<Trial> trials(Predicate<Route> of, Predicate<Trial> that) {
        var callers = nation.callers();
        return routes.stream()
                .filter(of)
                .flatMap(route -> callers.stream().flatMap(caller -> Trial.of(route, caller, nation, knowledge)))
                .filter(that)
                .toList();
    }

    private List<String> wrong(List<Trial> trials, Function<Trial, List<String>> judged) {
        requests += trials.size();
        return trials.stream().map(judged).flatMap(List::stream).toList();
    }

    private boolean isQuiet() {
        return database.sql("""
                select not exists (select from jobs.event_publication)
                   and not exists (select from jobs.scheduled_task where picked)
                """).query(Boolean.class).single();
    }
}
