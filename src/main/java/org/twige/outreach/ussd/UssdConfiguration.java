package org.twige.outreach.ussd;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.twige.web.MachineDoor;

/** Sets up the doors for gateways that the operator has configured; without any, no keypad phone comes in. */
@Configuration(proxyBeanMethods = false)
class UssdConfiguration {

    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "::1");

    @Bean
    @Order(12)
    @ConditionalOnWebApplication
    SecurityFilterChain doorForGateways(HttpSecurity http) throws Exception {
        return MachineDoor.at("/gateways/ussd/**", http);
    }

    /** In the demo the page with the telephone calls from this machine, by a secret that nobody else knows. */
    @Bean
    Gates gates(Environment settings) {
        var demo = settings.getProperty("twige.simulators", Boolean.class, false);
        var form = gate(settings, "twige.ussd.form");
        return demo && form.isEmpty()
                ? new Gates(Optional.of(Gate.of("twige.ussd.form", random(), THIS_MACHINE)), json(settings))
                : new Gates(form, json(settings));
    }

    private static Optional<Gates.Json> json(Environment settings) {
        return gate(settings, "twige.ussd.json").map(gate -> new Gates.Json(gate, fields(settings)));
    }

    private static Optional<Gate> gate(Environment settings, String name) {
        return Optional.ofNullable(settings.getProperty(name + ".secret"))
                .filter(secret -> !secret.isBlank())
                .map(secret -> Gate.of(
                        name,
                        secret,
                        List.of(settings.getProperty(name + ".addresses", String[].class, new String[0]))));
    }

    private static JsonFields fields(Environment settings) {
        return Binder.get(settings)
                .bind("twige.ussd.json", JsonSettings.class)
                .get()
                .fields();
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
