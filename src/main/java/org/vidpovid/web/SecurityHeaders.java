package org.vidpovid.web;

import org.springframework.context.annotation.*;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

    /**
     * Spring Security applies this bean to every filter chain there is. Pages need no script, so none may run.
     * What Spring adds by itself: nosniff, no framing, no storing of pages, HSTS over https.
     */
    @Bean
    Customizer<HeadersConfigurer<HttpSecurity>> strictHeaders() {
        return headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'"))
                .permissionsPolicyHeader(policy -> policy.policy(
                        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
