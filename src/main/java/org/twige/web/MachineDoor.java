package org.twige.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * A door for programs: no session, no cookie, no form; the controller behind it asks for a secret first of all, and before
 * that nothing large is read.
 */
public final class MachineDoor {

    private MachineDoor() {}

    /** Opens the addresses of a pattern to programs. */
    public static SecurityFilterChain at(String pattern, HttpSecurity http) throws Exception {
        var routes = http.getSharedObject(ApplicationContext.class).getBean(RouteGuard.class);
        return http.securityMatcher(pattern)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(Customizer.withDefaults()))
                .exceptionHandling(door -> door.authenticationEntryPoint((_, response, _) -> nothing(response))
                        .accessDeniedHandler((_, response, _) -> nothing(response)))
                .addFilterBefore(new SmallRequests(routes), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.anyRequest().access((_, asked) -> routes.authorizeMachine(asked.getRequest())))
                .build();
    }

    private static void nothing(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
