package org.waymark.query.web;

import jakarta.servlet.SessionTrackingMode;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.waymark.query.security.EndingSessions;
import org.waymark.query.security.ForReaders;
import org.waymark.query.security.OpenSessions;

/**
 * Sign-in by form and session for everything that no other filter chain claims. Which role opens which page is declared
 * on the page's handler ({@link ForReaders} and its neighbours).
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class PageSecurityConfiguration {

    /** Nothing inline, nothing from elsewhere, no framing: pages need no more than their own files. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What everybody may open, signed in or not. */
    private static final String[] OPEN = {
        "/assets/**",
        "/favicon.ico",
        "/sign-in",
        "/sign-in/code",
        "/set-password/*",
        "/error",
        "/help",
        "/accessibility",
        "/privacy",
        "/cookies"
    };

    @Bean
    @Order(1000)
    SecurityFilterChain pageSecurity(
            HttpSecurity http, EndedSessions ended, SignIns signIns, ObjectProvider<OpenSessions> sessions) {
        sessions.ifAvailable(open -> http.addFilterAfter(new EndingSessions(open), SecurityContextHolderFilter.class));
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .successHandler(signIns)
                        .failureHandler(signIns)
                        .permitAll())
                .requestCache(cache -> cache.requestCache(signIns.wanted()))
                .exceptionHandling(
                        handling -> handling.accessDeniedHandler(ended).authenticationEntryPoint(signIns.entrance()))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?signed-out")
                        .deleteCookies("JSESSIONID"))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(PageSecurityConfiguration::strict)
                .build();
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }

    /** A session id in an address would be copied with it. A session lasts as long as a long meeting without a click. */
    @Bean
    ServletContextInitializer sessionsByCookieOnly(@Value("${waymark.session-timeout:4h}") Duration timeout) {
        return context -> {
            context.setSessionTimeout(Math.toIntExact(timeout.toMinutes()));
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            context.getSessionCookieConfig().setHttpOnly(true);
        };
    }

    @Bean
    CookieSameSiteSupplier sessionCookieSameSite() {
        return CookieSameSiteSupplier.ofLax();
    }
}
