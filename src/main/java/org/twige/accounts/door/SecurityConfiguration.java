package org.twige.accounts.door;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twige.accounts.AccountKeys;
import org.twige.country.Country;
import org.twige.web.RouteGuard;

/** The door: who is asking, does the form come from us, and the rule of the route; everything else is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    Seal seal(AccountKeys keys) {
        return new Seal(keys.signIn());
    }

    @Bean
    FormTokens formTokens(AccountKeys keys, Clock clock) {
        return new FormTokens(keys.signIn(), clock);
    }

    @Bean
    @ConditionalOnWebApplication
    Refusals refusals(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        return new Refusals(routes);
    }

    /** People are in the database; without this the framework would invent a user and print its password. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    /** Otherwise every filter of every request is wrapped in two more. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain doors(
            HttpSecurity http,
            RouteGuard routes,
            SignInCookies cookies,
            SignIns signIns,
            Country country,
            Clock clock,
            FormTokens tokens,
            Refusals refusals)
            throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled() // web writes the others
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .exceptionHandling(
                        door -> door.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new SignInFilter(cookies, signIns, country, clock), CsrfFilter.class)
                .addFilterBefore(new ForeignRequestFilter(refusals, routes), CsrfFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/assets/**", "/livez", "/readyz")
                                .permitAll()
                                .anyRequest()
                                .access(routes))
                .build();
    }
}
