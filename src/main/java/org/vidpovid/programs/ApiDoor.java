package org.vidpovid.programs;

import module java.base;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.*;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.vidpovid.signin.CodeAttempts;
import org.vidpovid.web.*;

/** The door for programs: a key in every request, no session, no cookie; hence nothing that another site could make a browser send. */
@Configuration(proxyBeanMethods = false)
class ApiDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    @Order(1) // before the one for people
    SecurityFilterChain programsDoor(HttpSecurity http, Programs programs, CodeAttempts attempts,
            @Value("${vidpovid.programs.requests-a-minute:120}") int most) {
        return http
                .securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll().anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(out -> out.disable())
                .addFilterBefore(new KeyFilter(programs, attempts, most, PATIENCE), AuthorizationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, _) -> unknown()
                        .render(null, request, response)))
                .build();
    }

    private static Problem unknown() {
        return Problem.of(Problem.Type.KEY_UNKNOWN, Problem.Type.KEY_UNKNOWN.what());
    }
}
