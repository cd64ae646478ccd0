package org.twige.outreach.calendar;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.twige.web.MachineDoor;

/** A door for calendar programs: no cookie and no form, only the secret in the address. */
@Configuration(proxyBeanMethods = false)
class CalendarDoor {

    @Bean
    @Order(12)
    @ConditionalOnWebApplication
    SecurityFilterChain doorForCalendars(HttpSecurity http) throws Exception {
        return MachineDoor.at("/calendar/*", http);
    }
}
