package org.vidpovid.web;

import org.springframework.context.annotation.*;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** For the pages that need a file of ours to run: {@link Pages#showWithScript}. */
    static final String POLICY_WITH_SCRIPT = POLICY + "; script-src 'self'";

    /** For the pages whose script asks us something: {@link Pages#suggesting}. */
    static final String POLICY_ASKING = POLICY_WITH_SCRIPT + "; connect-src 'self'";

    /**
     * Spring Security applies this bean to every filter chain there is, and leaves alone a policy that a page has set.
     * Pages need no script, so none may run, but for those where browsers will deal with nothing else (passkeys), and those with a
     * search, where one suggests what may be meant.
     * What Spring adds by itself: nosniff, no framing, no storing of pages, HSTS over https.
     */
    @Bean
    Customizer<HeadersConfigurer<HttpSecurity>> strictHeaders() {
        return headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .permissionsPolicyHeader(policy -> policy.policy(
                        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
