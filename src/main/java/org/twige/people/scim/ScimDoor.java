package org.twige.people.scim;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.twige.web.MachineDoor;

/** A door of its own for machines: no session, no cookie, no form; the controller asks for the token first of all. */
@Configuration(proxyBeanMethods = false)
class ScimDoor {

    @Bean
    @Order(10)
    @ConditionalOnWebApplication
    SecurityFilterChain doorForMachines(HttpSecurity http) throws Exception {
        return MachineDoor.at("/scim/**", http);
    }
}
