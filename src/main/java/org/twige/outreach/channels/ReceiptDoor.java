package org.twige.outreach.channels;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.twige.web.MachineDoor;

/** A door for gateways, which know its secret. */
@Configuration(proxyBeanMethods = false)
class ReceiptDoor {

    @Bean
    @Order(12)
    @ConditionalOnWebApplication
    SecurityFilterChain doorForReceipts(HttpSecurity http) throws Exception {
        return MachineDoor.at("/receipts/*", http);
    }
}
