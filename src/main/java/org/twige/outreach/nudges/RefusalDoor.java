package org.twige.outreach.nudges;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.twige.web.MachineDoor;

/** A door for mail programs, which refuse thanks or weeks with one click: no cookie and no form, only the secret of a nudge. */
@Configuration(proxyBeanMethods = false)
class RefusalDoor {

    @Bean
    @Order(11)
    @ConditionalOnWebApplication
    SecurityFilterChain doorForRefusals(HttpSecurity http) throws Exception {
        return MachineDoor.at("/thanks/*/refusal", http);
    }
}
