package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;

/** What the start of the application makes of routes with and without a rule. */
class RouteRulesTest {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withUserConfiguration(DelegatingWebMvcConfiguration.class, RouteRules.class);

    /** The controllers are local classes, so that no other start finds them. */
    interface OneAddress {

        @GetMapping("/one")
        String page();
    }

    @Test
    void a_route_without_a_rule_stops_the_application_from_starting() {
        @Controller
        class Forgetful implements OneAddress {

            @Override
            public String page() {
                return "";
            }
        }

        application
                .withBean(Forgetful.class, Forgetful::new)
                .run(started -> assertThat(started)
                        .getFailure()
                        .hasMessageContaining("do not say who may use them (@Allow)")
                        .hasMessageContaining("Forgetful#page"));
    }

    @Test
    void a_route_with_a_rule_lets_it_start() {
        @Controller
        class Careful implements OneAddress {

            @Override
            @Allow(Role.LEARNER)
            public String page() {
                return "";
            }
        }

        application
                .withBean(Careful.class, Careful::new)
                .run(started -> assertThat(started).hasNotFailed());
    }
}
